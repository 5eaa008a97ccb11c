package org.imageplane.transients.admin.people;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.NewPerson;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.Person;
import org.imageplane.transients.account.PersonAlreadyThereException;
import org.imageplane.transients.account.PersonRefusedException;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.shell.crud.CrudAct;
import org.imageplane.transients.shell.crud.CrudChoice;
import org.imageplane.transients.shell.crud.CrudForm;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudQuery;
import org.imageplane.transients.shell.crud.CrudWords;

/** Who may do what here. Nobody is deleted, since ratings stay theirs: people are deactivated. */
@Route("admin/people")
@PageTitle("People")
@Menu(title = "People", order = 100, icon = "people")
@RolesAllowed("ADMIN")
class PeopleView extends CrudPage<Person> {

    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";
    private static final String ACTIVE = "active";
    private static final String INACTIVE = "inactive";

    /** What the form fills. */
    public record Draft(String username, String email, Set<Role> roles, String password) {}

    private final transient Actor actor;
    private final transient People people;

    PeopleView(CurrentActor current, People people, ApiTokens tokens) {
        super("admin/people", new CrudWords<>("person", "people", Person::id, Person::username));
        this.actor = current.require();
        this.people = people;
        columns()
                .text("username", "Username", Person::username)
                .text("email", "E-mail", Person::email)
                .text("roles", "Roles", PeopleView::roles)
                .word("state", "State", person -> person.active() ? ACTIVE : INACTIVE)
                .time("signed-in", "Last sign-in", Person::lastSignInAt)
                .time("added", "Added", Person::createdAt);
        filter(STATE, states());
        listed(this::asked);
        form(form());
        act(CrudAct.opening("Reset password …", this::askForPassword));
        act(
                CrudAct.of("Deactivate", this::deactivate)
                        .when(person -> person.active() && person.id() != actor.personId())
                        .asking(
                                person ->
                                        "%s can sign in no more, sessions and tokens end at once. Ratings stay, and so does the name."
                                                .formatted(person.username())));
        act(CrudAct.of("Activate", this::activate).when(person -> !person.active()));
        details(person -> new PersonTokens(actor, tokens, person));
        empty("Nobody", "Add the people who are to rate.");
    }

    private CrudForm<Person, Draft> form() {
        var username = new TextField("Username");
        username.setMaxLength(64);
        username.setHelperText("It stays as it is, since ratings carry it.");
        var email = new EmailField("E-mail");
        email.setI18n(
                new EmailField.EmailFieldI18n()
                        .setPatternErrorMessage(
                                "This is not an e-mail address; it may also be left empty."));
        var roles = new CheckboxGroup<Role>("Roles");
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(PeopleView::words);
        roles.addClassName("vertical");
        var password = new PasswordField("First password");
        password.setHelperText("Leave it empty: one is made, and shown once.");
        password.getElement().setAttribute("autocomplete", "new-password");
        return new CrudForm<>(
                        Draft.class,
                        (Person person) ->
                                new Draft(person.username(), person.email(), person.roles(), ""))
                .field("username", username, rules -> rules.asRequired("Give them a username."))
                .field("email", email)
                .field("roles", roles)
                .field("password", password)
                .fixed("username")
                .onlyNew("password")
                .adds(new Draft("", "", Set.of(Role.RATER), ""), this::add)
                .changes(this::change);
    }

    private List<Person> asked(CrudQuery query) {
        String state = query.filter(STATE);
        return people.list(actor).stream()
                .filter(person -> state.isEmpty() || person.active() == state.equals(ACTIVE))
                .toList();
    }

    private CrudOutcome add(Draft draft) {
        String password = NewPassword.orTyped(draft.password());
        try {
            Person added =
                    people.add(
                            actor,
                            new NewPerson(
                                    draft.username(), password, draft.email(), draft.roles()));
            if (draft.password().isEmpty()) {
                open(new PasswordShownDialog(added.username(), password));
            }
            return CrudOutcome.done(added.id(), "Added. They can sign in now.");
        } catch (PersonAlreadyThereException taken) {
            return CrudOutcome.refused("username", String.valueOf(taken.getMessage()));
        } catch (PersonRefusedException refused) {
            return new CrudOutcome.Refused(refused.problems());
        }
    }

    private CrudOutcome change(Person before, Draft draft) {
        try {
            people.change(actor, before, draft.email(), draft.roles());
            return CrudOutcome.done(before.id(), "Saved.");
        } catch (PersonRefusedException refused) {
            return new CrudOutcome.Refused(refused.problems());
        }
    }

    private void askForPassword(Person person) {
        open(
                new ResetPasswordDialog(
                        actor,
                        people,
                        person,
                        sentence -> done(CrudOutcome.done(person.id(), sentence))));
    }

    private CrudOutcome deactivate(Person person) {
        people.deactivate(actor, person.id());
        return CrudOutcome.done(person.id(), "Deactivated. Ratings stay.");
    }

    private CrudOutcome activate(Person person) {
        people.activate(actor, person.id());
        return CrudOutcome.done(person.id(), "They can sign in again.");
    }

    private static CrudChoice states() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(ACTIVE, "Active");
        choices.put(INACTIVE, "Inactive");
        return new CrudChoice("State", "Active and inactive", choices);
    }

    private static String roles(Person person) {
        return person.roles().stream()
                .sorted()
                .map(PeopleView::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(Role role) {
        return switch (role) {
            case RATER -> "rater";
            case UPLOADER -> "uploader";
            case ADMIN -> "administrator";
        };
    }
}
