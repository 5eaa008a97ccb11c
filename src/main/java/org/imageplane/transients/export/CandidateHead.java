package org.imageplane.transients.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.CandidateRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;

/** What tables of things said of candidates begin with: which candidate it is; of a deleted one its number alone. */
record CandidateHead(
        long id,
        @Nullable String uid,
        @Nullable String name,
        String project,
        @Nullable String observation,
        @Nullable Double raDeg,
        @Nullable Double decDeg) {

    static CandidateHead of(ResultSet row) throws SQLException {
        return new CandidateHead(
                row.getLong("candidate_id"),
                row.getString("uid"),
                row.getString("name"),
                row.getString("project"),
                row.getString("observation"),
                row.getDouble("ra_deg"),
                row.getDouble("dec_deg"));
    }

    /** Its columns, to which others are added. */
    static <T> Columns<T> columns(Function<T, CandidateHead> head) {
        return new Columns<T>()
                .add(
                        "candidate_id",
                        Long.class,
                        "Number of the candidate",
                        row -> head.apply(row).id())
                .add(
                        "candidate_uid",
                        String.class,
                        "Its identifier for ever",
                        row -> head.apply(row).uid())
                .add("candidate_name", String.class, "Its name", row -> head.apply(row).name())
                .add("project", String.class, "Project", row -> head.apply(row).project())
                .add(
                        "observation",
                        String.class,
                        "Observation",
                        row -> head.apply(row).observation())
                .number(
                        "ra_deg",
                        "deg",
                        "pos.eq.ra;meta.main",
                        "Right ascension of the candidate (ICRS)",
                        row -> head.apply(row).raDeg())
                .number(
                        "dec_deg",
                        "deg",
                        "pos.eq.dec;meta.main",
                        "Declination of the candidate (ICRS)",
                        row -> head.apply(row).decDeg());
    }

    /** The statement with its parameters projects, candidates, administrator and person. */
    static StatementSpec about(
            JdbcClient jdbc, String sql, Actor actor, List<CandidateRow> candidates) {
        return jdbc.sql(sql)
                .param("projects", bigints(candidates.stream().map(CandidateRow::projectId)))
                .param("candidates", bigints(candidates.stream().map(CandidateRow::id)))
                .param("administrator", actor.may(Role.ADMIN))
                .param("person", actor.personId());
    }

    private static SqlArrayValue bigints(Stream<Long> values) {
        return new SqlArrayValue("bigint", values.toArray());
    }
}
