package org.imageplane.transients.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What happened of late in the projects that a person may see; of blind ones, nothing of what others did. */
@Service
public class RatingActivity {

    /** Current ratings of others in a project: how many, by how many people. */
    public record OthersRatings(long projectId, long ratings, int people) {}

    /** What somebody else wrote beside a candidate that the person has rated. */
    public record NewComment(
            long candidateId,
            String candidate,
            String project,
            String username,
            String text,
            Instant writtenAt) {}

    /** What is new of the comments. {@code all} counts those beyond the limit too. */
    public record NewComments(List<NewComment> newest, int all) {

        public NewComments {
            newest = List.copyOf(newest);
        }
    }

    private record Found(NewComment comment, int all) {}

    private static final String NOT_BLIND = " and (not p.blind or :admin)";

    private final JdbcClient jdbc;

    RatingActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What others rated since then, for each project where anybody did. One query. */
    public List<OthersRatings> byOthersSince(Actor actor, Instant since) {
        return jdbc.sql(
                        """
                        select r.project_id, count(*) as ratings, count(distinct r.person_id)::int as people
                        from rating r join project p on p.id = r.project_id
                        where r.counts and r.rated_at > :since and r.person_id <> :me and\s"""
                                + Visibility.OF_PROJECT
                                + NOT_BLIND
                                + " group by r.project_id order by r.project_id")
                .params(Visibility.parameters(actor))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(OthersRatings.class)
                .list();
    }

    /** What others wrote since then beside candidates that the person has rated, newest first. One query. */
    public NewComments commentsOnRatedSince(Actor actor, Instant since, int limit) {
        List<Found> found =
                jdbc.sql(
                                """
                                select k.candidate_id, c.name, p.name as project, w.username, k.text, k.written_at,
                                    count(*) over ()::int as all
                                from candidate_comment k
                                join project p on p.id = k.project_id
                                join candidate c on c.project_id = k.project_id and c.id = k.candidate_id
                                join person w on w.id = k.person_id
                                where k.written_at > :since and k.person_id <> :me and exists (
                                        select from rating r where r.project_id = k.project_id
                                            and r.candidate_id = k.candidate_id and r.person_id = :me and r.counts) and\s"""
                                        + Visibility.OF_PROJECT
                                        + NOT_BLIND
                                        + " order by k.written_at desc, k.id desc limit :limit")
                        .params(Visibility.parameters(actor))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("limit", limit)
                        .query(RatingActivity::found)
                        .list();
        return new NewComments(
                found.stream().map(Found::comment).toList(),
                found.isEmpty() ? 0 : found.getFirst().all());
    }

    /**
     * Current ratings of each project by the UTC day on which they were given: today last, of so many days. Projects
     * without any are missing; of blind ones the own ratings alone are counted, by administrators all. One query.
     */
    public Map<Long, int[]> perDay(Actor actor, int days) {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(days - 1L);
        Map<Long, int[]> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select r.project_id, (r.rated_at at time zone 'UTC')::date - :first as day, count(*)::int as ratings
                        from rating r join project p on p.id = r.project_id
                        where r.counts and r.rated_at >= :from and (not p.blind or :admin or r.person_id = :me) and\s"""
                                + Visibility.OF_PROJECT
                                + " group by 1, 2")
                .params(Visibility.parameters(actor))
                .param("first", first)
                .param("from", first.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            int day = Math.min(row.getInt("day"), days - 1);
                            counts.computeIfAbsent(row.getLong("project_id"), id -> new int[days])[
                                            day] +=
                                    row.getInt("ratings");
                        });
        return counts;
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new NewComment(
                        row.getLong("candidate_id"),
                        row.getString("name"),
                        row.getString("project"),
                        row.getString("username"),
                        row.getString("text"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()),
                row.getInt("all"));
    }
}
