package org.imageplane.transients.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imageplane.transients.TransientsApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    @Test
    void an_empty_database_password_stops_production_with_one_sentence(CapturedOutput output) {
        assertThatThrownBy(() -> start("prod", "")).isInstanceOf(UnsafeSettingException.class);
        assertThat(output)
                .contains("DB_PASSWORD is empty: in the environment prod")
                .doesNotContain("\tat org.imageplane");
    }

    @Test
    void a_default_database_password_stops_staging(CapturedOutput output) {
        assertThatThrownBy(() -> start("staging", "postgres"))
                .isInstanceOf(UnsafeSettingException.class);
        assertThat(output)
                .contains(
                        "DB_PASSWORD is a default that everybody knows: in the environment staging");
    }

    private static void start(String environment, String password) {
        new SpringApplicationBuilder(TransientsApplication.class)
                .run(
                        "--transients.environment=" + environment,
                        "--spring.datasource.password=" + password,
                        "--server.port=0")
                .close();
    }
}
