package org.imageplane.transients.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LogFormatTest {

    @ParameterizedTest
    @CsvSource({
        "local,,",
        "dev,,",
        "staging,,logstash",
        "prod,,logstash",
        "PROD,,logstash",
        "local,json,logstash",
        "prod,text,",
        "prod,' JSON ',logstash"
    })
    void is_json_where_logs_are_collected_unless_it_is_said_otherwise(
            String where, String wanted, String format) {
        var settings = settings(where, wanted);
        new LogFormat().postProcessEnvironment(settings, new SpringApplication());
        assertThat(settings.getProperty(LogFormat.SETTING)).isEqualTo(format);
    }

    @Test
    void another_word_is_refused_with_a_sentence() {
        var settings = settings("prod", "xml");
        assertThatThrownBy(
                        () ->
                                new LogFormat()
                                        .postProcessEnvironment(settings, new SpringApplication()))
                .hasMessage("LOG_FORMAT is xml: give json or text.");
    }

    private static MockEnvironment settings(String where, String wanted) {
        var settings = new MockEnvironment().withProperty("transients.environment", where);
        if (wanted != null) {
            settings.setProperty("LOG_FORMAT", wanted);
        }
        return settings;
    }
}
