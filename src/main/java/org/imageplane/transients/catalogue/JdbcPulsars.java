package org.imageplane.transients.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.imageplane.transients.sky.Cone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Pulsars from the database, cones by Q3C. */
@Service
class JdbcPulsars implements Pulsars {

    private final JdbcClient jdbc;
    private final PulsarNames names;

    JdbcPulsars(JdbcClient jdbc, PulsarNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @Override
    public List<NearbyPulsar> near(Cone cone) {
        var sql = new PulsarListSql("", cone);
        return jdbc.sql(sql.nearestFirst())
                .params(sql.parameters())
                .query(
                        (rs, number) ->
                                new NearbyPulsar(
                                        PulsarCells.pulsar(rs, number),
                                        Objects.requireNonNull(PulsarCells.separationArcmin(rs))))
                .list();
    }

    @Override
    public List<ListedPulsar> list(PulsarQuery query, int offset, int limit) {
        var sql = new PulsarListSql(query.name(), query.cone());
        return jdbc.sql(sql.ordered(query.order(), query.descending()))
                .params(sql.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query(
                        (rs, number) ->
                                new ListedPulsar(
                                        PulsarCells.pulsar(rs, number),
                                        PulsarCells.separationArcmin(rs)))
                .list();
    }

    @Override
    public int count(PulsarQuery query) {
        var sql = new PulsarListSql(query.name(), query.cone());
        return jdbc.sql(sql.count()).params(sql.parameters()).query(Integer.class).single();
    }

    @Override
    public List<Pulsar> named(String text, int limit) {
        return names.matching(text, limit).stream().map(PulsarNames.Match::pulsar).toList();
    }

    @Override
    public Optional<PulsarCatalogue> catalogue() {
        return jdbc.sql(
                        """
                        select c.version, c.released_on, c.imported_at, i.username,
                            coalesce(i.origin, 'UPLOAD') as origin, (select count(*) from pulsar) as pulsars
                        from pulsar_catalogue c left join pulsar_import i on i.id = c.import_id
                        """)
                .query(
                        (rs, number) ->
                                new PulsarCatalogue(
                                        rs.getString("version"),
                                        rs.getObject("released_on", LocalDate.class),
                                        rs.getInt("pulsars"),
                                        importedAt(rs),
                                        PulsarOrigin.valueOf(rs.getString("origin")),
                                        rs.getString("username")))
                .optional();
    }

    @Override
    public List<PulsarImported> imports(int limit) {
        return jdbc.sql("select * from pulsar_import order by id desc limit :limit")
                .param("limit", limit)
                .query(
                        (rs, number) ->
                                new PulsarImported(
                                        rs.getString("version"),
                                        rs.getObject("released_on", LocalDate.class),
                                        rs.getInt("pulsars"),
                                        PulsarOrigin.valueOf(rs.getString("origin")),
                                        rs.getString("username"),
                                        importedAt(rs)))
                .list();
    }

    private static Instant importedAt(ResultSet rs) throws SQLException {
        return rs.getObject("imported_at", OffsetDateTime.class).toInstant();
    }
}
