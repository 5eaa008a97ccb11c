package org.imageplane.transients.admin.survey;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.Person;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.ProjectMember;
import org.imageplane.transients.survey.Projects;

/** Who belongs to a project: added by username, with a role, and taken out. */
class ProjectMembersPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Projects projects;
    private final transient Project project;
    private final Div list = new Div();
    private final ComboBox<String> person = new ComboBox<>("Person");
    private final Select<Role> role = new Select<>();
    private final transient List<String> everybody;

    ProjectMembersPanel(Actor actor, Projects projects, People people, Project project) {
        this.actor = actor;
        this.projects = projects;
        this.project = project;
        everybody =
                people.list(actor).stream().filter(Person::active).map(Person::username).toList();
        addClassName("crud-list");
        list.addClassName("crud-list");
        person.setPlaceholder("Username");
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(ProjectMembersPanel::words);
        role.setValue(Role.RATER);
        var add = new Button("Add", click -> add());
        var line = new Div(person, role, add);
        line.addClassName("member-line");
        add(
                new H3("Members"),
                new Paragraph(
                        project.restricted()
                                ? "They and administrators see this project; nobody else knows of it."
                                : "The project is open to everybody; members count once it is restricted."),
                list,
                line);
        show();
    }

    private void show() {
        List<ProjectMember> members = projects.members(actor, project.id());
        list.removeAll();
        members.forEach(member -> list.add(line(member)));
        Set<String> there =
                members.stream().map(ProjectMember::username).collect(Collectors.toSet());
        person.setItems(everybody.stream().filter(name -> !there.contains(name)).toList());
        person.clear();
    }

    private Div line(ProjectMember member) {
        var name =
                new Span(
                        member.active() ? member.username() : member.username() + " (deactivated)");
        name.addClassName("crud-item-text");
        var said = new Span(words(Role.valueOf(member.role())));
        said.addClassName("secondary");
        var remove = new Button("Remove", click -> remove(member));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel("Remove " + member.username());
        var line = new Div(name, said, remove);
        line.addClassName("crud-item");
        return line;
    }

    private void add() {
        String username = person.getValue();
        person.setInvalid(username == null);
        person.setErrorMessage("Choose somebody.");
        if (username != null) {
            projects.putMember(actor, project.name(), username, role.getValue().name());
            show();
        }
    }

    private void remove(ProjectMember member) {
        projects.removeMember(actor, project.name(), member.username());
        show();
    }

    private static String words(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
