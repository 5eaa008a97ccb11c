package org.imageplane.transients.rating;

import java.time.OffsetDateTime;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shared notes: everyone may add, nobody overwrites. The candidate carries them all as one text, a line for each, for
 * search and export.
 */
@Component
class CandidateComments {

    private final JdbcClient jdbc;

    CandidateComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one; the caller holds the candidate's lock, so that none is lost. */
    Comment add(RatableCandidate candidate, Actor actor, String text) {
        String checked = RaterText.check("Comments", text);
        if (checked.isEmpty()) {
            throw new RatingRefusedException("This comment is empty: write something.");
        }
        Comment comment =
                jdbc.sql(
                                """
                                insert into candidate_comment (project_id, candidate_id, person_id, text)
                                values (:project, :candidate, :me, :text)
                                returning written_at
                                """)
                        .param("project", candidate.projectId())
                        .param("candidate", candidate.id())
                        .param("me", actor.personId())
                        .param("text", checked)
                        .query(
                                (row, number) ->
                                        new Comment(
                                                actor.username(),
                                                checked,
                                                row.getObject(1, OffsetDateTime.class).toInstant()))
                        .single();
        jdbc.sql(
                        """
                        update candidate
                        set notes = concat_ws(e'\\n', nullif(notes, ''), cast(:line as text))
                        where project_id = :project and id = :candidate
                        """)
                .param("project", candidate.projectId())
                .param("candidate", candidate.id())
                .param("line", line(comment))
                .update();
        return comment;
    }

    /** The comments, oldest first; in a blind project only the person's own. */
    List<Comment> of(RatableCandidate candidate, Actor actor) {
        return jdbc.sql(
                        """
                        select p.username, t.text, t.written_at from candidate_comment t
                        join person p on p.id = t.person_id
                        where t.project_id = :project and t.candidate_id = :candidate
                            and (not :blind or t.person_id = :me)
                        order by t.id
                        """)
                .param("project", candidate.projectId())
                .param("candidate", candidate.id())
                .param("blind", candidate.blind())
                .param("me", actor.personId())
                .query(
                        (row, number) ->
                                new Comment(
                                        row.getString("username"),
                                        row.getString("text"),
                                        row.getObject("written_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /** "2026-11-21 alice: looks real", with the UTC day, on one line. */
    private static String line(Comment comment) {
        return "%.10s %s: %s"
                .formatted(
                        comment.writtenAt(),
                        comment.username(),
                        comment.text().replaceAll("\\R+", " "));
    }
}
