package org.imageplane.transients.rating;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** What a query asks for and a person may see, as conditions on rows named {@code said} with their parameters. */
final class RatingConditions {

    private final RatingQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    RatingConditions(RatingScope scope) {
        query = scope.query();
        parameters.put("projects", new SqlArrayValue("bigint", scope.projects().toArray()));
        if (!scope.blind().isEmpty()) {
            conditions.add("(said.project_id <> all(:blind) or said.person_id = :me)");
            parameters.put("blind", new SqlArrayValue("bigint", scope.blind().toArray()));
            parameters.put("me", scope.personId());
        }
        ofRating();
        ofCandidate();
        ofText();
    }

    /** Each after an {@code and}; nothing when there are none. */
    String text() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    /** With {@code projects}, which the statement limits itself. */
    Map<String, Object> parameters() {
        return parameters;
    }

    private void ofRating() {
        limit("said.score = :score", "score", query.score());
        limit(
                "said.verdict = :verdict",
                "verdict",
                query.verdict() == null ? null : query.verdict().name());
        limit("said.at >= :from", "from", start(query.from()));
        limit("said.at < :to", "to", query.to() == null ? null : start(query.to().plusDays(1)));
        limit(
                "said.person_id = (select id from person where lower(username) = lower(:person))",
                "person",
                query.person());
        if (RatingQuery.UNCLASSIFIED.equals(query.classification())) {
            conditions.add("said.classification_id is null");
            return;
        }
        limit(
                """
                said.classification_id = any(array(
                    select id from classification where lower(name) = lower(:classification)))
                """,
                "classification",
                query.classification());
    }

    private void ofCandidate() {
        limit("said.candidate_id = :candidate", "candidate", query.candidate());
        limit(
                """
                (said.project_id, said.candidate_id) in (select project_id, id from candidate
                    where project_id = any(:projects)
                        and observation_id = (select id from observation where external_id = :observation))
                """,
                "observation",
                query.observation());
    }

    private void ofText() {
        limit(
                """
                (said.notes ilike :text or (said.project_id, said.candidate_id) in (
                    select project_id, id from candidate
                    where project_id = any(:projects) and name ilike :text))
                """,
                "text",
                query.text().isEmpty()
                        ? null
                        : "%" + query.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private void limit(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
