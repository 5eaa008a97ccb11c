package org.imageplane.transients.admin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.testing.CrudPageTest;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithActor(username = "ada", roles = Role.ADMIN)
class QuantitiesViewTest extends CrudPageTest {

    @Autowired private Quantities quantities;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void as_it_was_seeded() {
        jdbc.sql("update quantity set label = 'Fluence', unit = 'Jy s' where key = 'can_fluence'")
                .update();
    }

    @Test
    void a_quantity_is_called_otherwise_everywhere_and_keeps_its_key_and_slot() {
        open("admin/quantities?q=fluence");
        assertThat(column("Key")).containsExactly("can_fluence");
        openRow("Key", "can_fluence");
        assertThat(offers("New quantity")).isFalse();
        assertThat(page()).contains("Slot 3, carried by 0 projects.");
        type("Label", "Burst fluence");
        type("Unit", "Jy ms");
        press("Save");
        assertThat(said()).startsWith("Saved.");
        assertThat(quantities.find("can_fluence").orElseThrow().heading())
                .isEqualTo("Burst fluence [Jy ms]");
    }

    @Test
    void a_unit_that_no_file_can_carry_is_refused_at_its_field() {
        open("admin/quantities?row=can_fluence");
        type("Label", "Burst fluence");
        type("Unit", "σ");
        press("Save");
        assertThat(problemAt("Unit")).startsWith("Downloads cannot carry this unit");
        assertThat(value("Label")).isEqualTo("Burst fluence");
        assertThat(quantities.find("can_fluence").orElseThrow().label()).isEqualTo("Fluence");
    }
}
