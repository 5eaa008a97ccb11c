package org.imageplane.transients.catalogue.cone;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.catalogue.service.Fetched.Good;
import org.imageplane.transients.replica.News;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the answers, and tells every process of them. */
@Repository
class AnswerStore {

    private static final String CONTAINED =
            """
            catalogue = :catalogue and q3c_radial_query(ra_deg, dec_deg, :ra, :dec, :widest)
                and q3c_dist(ra_deg, dec_deg, :ra, :dec) * 60 + %s <= :complete + :edge
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final News news;

    AnswerStore(JdbcClient jdbc, JdbcTemplate batches, News news) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.news = news;
    }

    /** Keeps the sources; older answers within this one go, and so does what it answers too. */
    @Transactional
    public void keep(Ask ask, Good answer) {
        contained("delete from outside_cone where", "complete_arcmin", ask, answer);
        contained("delete from outside_ask where id = :id or", "radius_arcmin", ask, answer);
        Long cone =
                jdbc.sql(
                                """
                                insert into outside_cone (catalogue, ra_deg, dec_deg, complete_arcmin, cut)
                                values (:catalogue, :ra, :dec, :complete, :cut) returning id
                                """)
                        .param("catalogue", ask.catalogue())
                        .param("ra", ask.cone().centre().raDeg())
                        .param("dec", ask.cone().centre().decDeg())
                        .param("complete", answer.completeToArcmin())
                        .param("cut", answer.cut())
                        .query(Long.class)
                        .single();
        keepSources(cone, answer.sources());
        jdbc.sql(
                        """
                        update outside_catalogue set failures = 0, sentence = '', rests_until = null
                        where key = :catalogue and (failures > 0 or rests_until is not null)
                        """)
                .param("catalogue", ask.catalogue())
                .update();
        news.tell(OutsideAnswered.at(ask.cone().centre()));
    }

    private void contained(String statement, String radiusColumn, Ask ask, Good answer) {
        jdbc.sql(statement + " " + CONTAINED.formatted(radiusColumn))
                .param("id", ask.id())
                .param("catalogue", ask.catalogue())
                .param("ra", ask.cone().centre().raDeg())
                .param("dec", ask.cone().centre().decDeg())
                .param("widest", answer.completeToArcmin() / 60 + Reach.EDGE_ARCMIN)
                .param("complete", answer.completeToArcmin())
                .param("edge", Reach.EDGE_ARCMIN)
                .update();
    }

    private void keepSources(long cone, List<CatalogueSource> sources) {
        List<Object[]> rows = new ArrayList<>();
        for (CatalogueSource source : sources) {
            rows.add(
                    new Object[] {
                        cone,
                        rows.size(),
                        source.name(),
                        source.position().raDeg(),
                        source.position().decDeg(),
                        source.type(),
                        new SqlParameterValue(Types.DOUBLE, source.fluxMjy()),
                        new SqlParameterValue(Types.DOUBLE, source.frequencyMhz()),
                        source.detail(),
                        new SqlParameterValue(
                                Types.VARCHAR,
                                source.link() == null ? null : source.link().toString())
                    });
        }
        batches.batchUpdate(
                "insert into outside_source values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }
}
