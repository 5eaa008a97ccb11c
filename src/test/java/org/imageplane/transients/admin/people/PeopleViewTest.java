package org.imageplane.transients.admin.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.Person;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CrudPageTest;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@SpringBootTest
@WithActor(username = "ada", roles = Role.ADMIN)
class PeopleViewTest extends CrudPageTest {

    @Autowired private TestPeople testPeople;
    @Autowired private People people;
    @Autowired private ApiTokens tokens;
    @Autowired private PasswordEncoder encoder;
    @Autowired private JdbcClient jdbc;
    private Actor bob;

    @BeforeEach
    void somebody_who_rates() {
        bob = testPeople.add("bob", Role.RATER);
    }

    @Test
    void everybody_is_listed_and_found_by_name_address_role_and_state() {
        testPeople.add("carol", Role.UPLOADER);
        people.deactivate(testPeople.add("root", Role.ADMIN), bob.personId());
        open("admin/people");
        assertThat(column("Username")).containsExactly("ada", "bob", "carol", "root");
        search("uploader");
        assertThat(column("Username")).containsExactly("carol");
        search("bob@example");
        assertThat(column("State")).containsExactly("inactive");
        search("");
        choose("State", "Active");
        assertThat(column("Username")).containsExactly("ada", "carol", "root");
        assertThat(parameter("state")).isEqualTo("active");
    }

    @Test
    void somebody_is_added_with_a_password_that_is_made_and_shown_once() {
        open("admin/people");
        press("New person");
        type("Username", "dora");
        press("Save");
        assertThat(opened()).isEqualTo("dora");
        String shown = $(TextField.class).withLabel("Password").single().getValue();
        assertThat(shown).matches("([a-z0-9]{4}-){3}[a-z0-9]{4}");
        assertThat(encoder.matches(shown, hash("dora"))).isTrue();
        press("I have it");
        assertThat(page()).doesNotContain(shown);
        assertThat(person("dora").roles()).containsExactly(Role.RATER);
    }

    @Test
    void what_is_refused_is_said_at_its_field() {
        open("admin/people?row=new");
        type("Username", "BOB");
        type("First password", "short");
        press("Save");
        assertThat(problemAt("First password")).contains("at least 8 characters");
        type("First password", "a fine password");
        press("Save");
        assertThat(problemAt("Username")).contains("already a person with the username BOB");
        type("E-mail", "nowhere");
        press("Save");
        assertThat(problemAt("E-mail")).isNotEmpty();
        assertThat(people.find("BOB").map(Person::username)).contains("bob");
    }

    @Test
    @SuppressWarnings("unchecked")
    void address_and_roles_are_changed_and_the_username_is_not() {
        open("admin/people");
        openRow("Username", "bob");
        assertThat(((TextField) field("Username")).isReadOnly()).isTrue();
        type("E-mail", "bob@obs.example");
        test((CheckboxGroup<Role>) field("Roles")).selectItems("uploader");
        press("Save");
        assertThat(said()).isEqualTo("Saved.");
        assertThat(person("bob").email()).isEqualTo("bob@obs.example");
        assertThat(person("bob").roles()).containsExactlyInAnyOrder(Role.RATER, Role.UPLOADER);
    }

    @Test
    void oneself_cannot_be_deactivated_nor_lose_the_role() {
        open("admin/people");
        openRow("Username", "ada");
        assertThat(offers("Deactivate")).isFalse();
        test((CheckboxGroup<?>) field("Roles")).deselectAll();
        press("Save");
        assertThat(complaint()).contains("ask another administrator");
        assertThat(person("ada").roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void somebody_is_deactivated_after_a_question_and_activated_again() {
        open("admin/people?row=" + bob.personId());
        press("Deactivate");
        confirm();
        assertThat(person("bob").active()).isFalse();
        assertThat(said()).isEqualTo("Deactivated. Ratings stay.");
        press("Activate");
        assertThat(person("bob").active()).isTrue();
    }

    @Test
    void a_password_is_reset_to_one_that_is_made() {
        open("admin/people?row=" + bob.personId());
        press("Reset password …");
        press("Reset");
        String shown = $(TextField.class).withLabel("Password").single().getValue();
        assertThat(encoder.matches(shown, hash("bob"))).isTrue();
        assertThat(said()).isEqualTo("bob has a new password.");
    }

    @Test
    void tokens_are_shown_and_revoked_one_by_one_or_all() {
        tokens.make(bob, "laptop");
        tokens.make(bob, "cluster");
        tokens.make(bob, "old");
        open("admin/people?row=" + bob.personId());
        assertThat(page()).contains("laptop", "cluster", "last used never");
        test($(Button.class).withText("Revoke").all().getFirst()).click();
        confirm();
        assertThat(tokens.of(bob)).hasSize(2);
        press("Revoke all");
        confirm();
        assertThat(tokens.of(bob)).isEmpty();
        assertThat(page()).contains("None that work.");
    }

    private Person person(String username) {
        return people.find(username).orElseThrow();
    }

    private String hash(String username) {
        return jdbc.sql("select password_hash from person where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }
}
