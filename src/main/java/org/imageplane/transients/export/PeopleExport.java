package org.imageplane.transients.export;

import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.tabular.RowSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * People with the number of their ratings: oneself and those whose ratings one may see; everybody for administrators, who
 * alone get addresses and when somebody came (decision 0045). Nothing that is there to sign in with is ever read.
 */
@Component
class PeopleExport implements TableExport {

    private static final String PEOPLE =
            """
            select w.username, w.display_name, case when :admin then w.email else '' end as email,
                array_to_string(w.roles, ' ') as roles, w.active,
                coalesce(said.ratings, 0) as ratings, said.last_rated_at, w.created_at, w.last_sign_in_at
            from person w
            left join (
                select person_id, count(*) as ratings, max(rated_at) as last_rated_at from rating
                where project_id = any(:projects) and (project_id <> all(:blind) or person_id = :me)
                group by person_id) said on said.person_id = w.id
            where :everybody or w.id = :me or said.ratings > 0
            order by lower(w.username)
            """;

    private final Projects projects;
    private final JdbcClient jdbc;

    PeopleExport(Projects projects, JdbcClient jdbc) {
        this.projects = projects;
        this.jdbc = jdbc;
    }

    @Override
    public ExportTable table() {
        return ExportTable.PEOPLE;
    }

    @Override
    public Opened open(Actor actor, ExportQuery asked) {
        boolean admin = actor.may(Role.ADMIN);
        String name = asked.candidates().project();
        List<Project> seen =
                projects.visibleTo(actor).stream()
                        .filter(project -> name == null || project.name().equalsIgnoreCase(name))
                        .toList();
        if (name != null && seen.isEmpty()) {
            throw new BadQueryException("project: there is no project \"%s\".".formatted(name));
        }
        Columns<ExportedPerson> columns = ExportedPerson.columns(admin);
        List<ExportedPerson> people =
                jdbc.sql(PEOPLE)
                        .param("projects", ids(seen))
                        .param("blind", ids(admin ? List.of() : blind(seen)))
                        .param("me", actor.personId())
                        .param("admin", admin)
                        .param("everybody", admin && name == null)
                        .query(ExportedPerson::of)
                        .list();
        return new Opened(columns.columns(), RowSource.of(people.stream().map(columns::row)));
    }

    private static List<Project> blind(List<Project> projects) {
        return projects.stream().filter(Project::blind).toList();
    }

    private static SqlArrayValue ids(List<Project> projects) {
        return new SqlArrayValue("bigint", projects.stream().map(Project::id).toArray());
    }
}
