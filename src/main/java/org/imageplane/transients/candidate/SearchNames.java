package org.imageplane.transients.candidate;

import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.SearchScope.VisibleProject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the names of a query, within what the person may see, and says which of them it does not know. */
@Component
class SearchNames {

    private static final String VISIBLE_PROJECTS =
            """
            select p.id, p.name, p.blind
            from project p
            where not p.restricted
               or :administrator
               or exists (select from project_member m where m.project_id = p.id and m.person_id = :person)
            order by p.id
            """;
    private static final String OBSERVATION =
            """
            select o.id
            from observation o
            where o.external_id = :name
              and exists (select from project_observation g where g.observation_id = o.id and g.project_id in (:projects))
            """;
    private static final String DETECTION_FILTER =
            "select id from detection_filter where name = :name";
    private static final String CLASSIFICATIONS =
            "select id from classification where lower(name) = lower(:name)";

    private final JdbcClient jdbc;
    private final SearchFields fields;

    SearchNames(JdbcClient jdbc, SearchFields fields) {
        this.jdbc = jdbc;
        this.fields = fields;
    }

    List<VisibleProject> visibleTo(Actor actor) {
        return jdbc.sql(VISIBLE_PROJECTS)
                .param("administrator", actor.may(Role.ADMIN))
                .param("person", actor.personId())
                .query(VisibleProject.class)
                .list();
    }

    /** The visible projects that the query looks at. */
    List<VisibleProject> searched(Actor actor, CandidateQuery query) {
        return searched(visibleTo(actor), query.project());
    }

    SearchScope scope(Actor actor, CandidateQuery query) {
        refuseNul(query);
        List<VisibleProject> visible = visibleTo(actor);
        List<VisibleProject> searched = searched(visible, query.project());
        List<Long> blind = ids(searched.stream().filter(project -> project.hidesOthersFrom(actor)));
        return new SearchScope(
                actor,
                query,
                ids(searched.stream()),
                blind,
                observation(ids(visible.stream()), query.observation()),
                detectionFilter(query.detectionFilter()),
                classifications(query.classification()),
                fields.ranges(query, blind),
                fields.order(query, blind));
    }

    /** PostgreSQL has no text with such a character. */
    private static void refuseNul(CandidateQuery query) {
        Stream<@Nullable String> texts =
                Stream.of(
                        query.project(),
                        query.observation(),
                        query.detectionFilter(),
                        query.classification(),
                        query.text(),
                        query.association() == null ? null : query.association().name(),
                        query.sort().field());
        Stream.concat(texts, query.ranges().keySet().stream())
                .filter(text -> text != null && text.indexOf('\0') >= 0)
                .findFirst()
                .ifPresent(SearchNames::refuse);
    }

    private static void refuse(String text) {
        throw new BadQueryException(
                "\"%s\" has a NUL character, which nothing is called."
                        .formatted(text.replace("\0", "\\0")));
    }

    private static List<Long> ids(Stream<VisibleProject> projects) {
        return projects.map(VisibleProject::id).toList();
    }

    private static List<VisibleProject> searched(
            List<VisibleProject> visible, @Nullable String name) {
        if (name == null) {
            return visible;
        }
        Stream<VisibleProject> named =
                visible.stream().filter(project -> project.name().equalsIgnoreCase(name));
        return known(named.toList(), "project", "project", name);
    }

    private @Nullable Long observation(List<Long> visible, @Nullable String name) {
        if (name == null) {
            return null;
        }
        List<Long> found =
                visible.isEmpty()
                        ? List.of()
                        : jdbc.sql(OBSERVATION)
                                .param("name", name)
                                .param("projects", visible)
                                .query(Long.class)
                                .list();
        return known(found, "observation", "observation", name).getFirst();
    }

    private @Nullable Long detectionFilter(@Nullable String name) {
        return name == null
                ? null
                : known(ids(DETECTION_FILTER, name), "filter", "detection filter", name).getFirst();
    }

    private List<Long> classifications(@Nullable String name) {
        String what = "classification";
        return name == null ? List.of() : known(ids(CLASSIFICATIONS, name), what, what, name);
    }

    private List<Long> ids(String statement, String name) {
        return jdbc.sql(statement).param("name", name).query(Long.class).list();
    }

    private static <T> List<T> known(List<T> found, String parameter, String what, String name) {
        if (found.isEmpty()) {
            throw new BadQueryException(
                    "%s: there is no %s \"%s\".".formatted(parameter, what, name));
        }
        return found;
    }
}
