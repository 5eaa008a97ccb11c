package org.imageplane.transients.catalogue.cone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.CatalogueAnswer.State;
import org.imageplane.transients.catalogue.OutsideCatalogues;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CleanDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long it takes to say what eleven catalogues have near a candidate, with 100,000 answered cones. */
@SpringBootTest(
        properties = {
            "transients.services.simbad-url=http://127.0.0.1:9",
            "transients.services.ned-url=http://127.0.0.1:9",
            "transients.services.vizier-url=http://127.0.0.1:9",
            "transients.services.tns-url=http://127.0.0.1:9",
            "transients.services.tns-api-key=key",
            "transients.services.tns-bot=1,bot",
            "transients.services.look-every=1h"
        })
@CleanDatabase
@Tag("bench")
class ConeBenchTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConeBenchTest.class);
    private static final int CONES = Integer.getInteger("bench.cones", 100_000);
    private static final int SOURCES = 10;
    private static final int TIMES = 200;

    @Autowired private OutsideCatalogues catalogues;
    @Autowired private JdbcTemplate jdbc;

    private final List<String> table = new ArrayList<>();

    @Test
    void what_is_near_with_a_hundred_thousand_cones() {
        fill();
        List<SkyPosition> centres =
                jdbc.query(
                        "select ra_deg, dec_deg from outside_cone where catalogue = 'NED' order by md5(id::text) limit ?",
                        (rs, number) -> new SkyPosition(rs.getDouble(1), rs.getDouble(2)),
                        TIMES);
        time("near, 2′, all answered", centres, 2);
        time("near, 10′, wider than what was asked", centres, 10);
        LOG.info(
                "{} cones of {} sources each, {} catalogues; milliseconds:\n{}",
                "%,d".formatted(CONES),
                SOURCES,
                catalogues.offered().size(),
                String.join("\n", table));
        assertThat(table).hasSize(2);
    }

    private void time(String what, List<SkyPosition> centres, double radiusArcmin) {
        long[] nanoseconds = new long[centres.size()];
        for (int i = 0; i < nanoseconds.length; i++) {
            var cone = new Cone(centres.get(i), radiusArcmin);
            long start = System.nanoTime();
            List<CatalogueAnswer> answers = catalogues.near(cone);
            nanoseconds[i] = System.nanoTime() - start;
            assertThat(answers)
                    .allMatch(answer -> (answer.state() == State.READY) == (radiusArcmin < 3));
        }
        Arrays.sort(nanoseconds);
        table.add(
                "%-44s median %8.1f  most %8.1f"
                        .formatted(
                                what,
                                nanoseconds[nanoseconds.length / 2] / 1e6,
                                nanoseconds[nanoseconds.length - 1] / 1e6));
    }

    /** Each place with a cone for every catalogue, the places along the Galactic plane as our surveys go. */
    private void fill() {
        List<String> keys =
                catalogues.offered().stream().map(catalogue -> catalogue.key()).toList();
        jdbc.update(
                """
                insert into outside_cone (catalogue, ra_deg, dec_deg, complete_arcmin, cut)
                select key, 180 + random_place.ra, -60 + random_place.dec, 2.5, false
                from (select n, random() * 100 as ra, random() * 20 as dec from generate_series(1, ?) n) random_place
                    cross join unnest(string_to_array(?, ',')) as key
                """,
                CONES / keys.size(),
                String.join(",", keys));
        jdbc.update(
                """
                insert into outside_source (cone_id, place, name, ra_deg, dec_deg, type, detail)
                select c.id, place, 'Source ' || place, c.ra_deg + 0.001 * place, c.dec_deg + 0.001 * place, 'Star', 'V 8.5 mag'
                from outside_cone c, generate_series(0, ?) place
                """,
                SOURCES - 1);
        jdbc.execute("vacuum analyze outside_cone");
        jdbc.execute("vacuum analyze outside_source");
    }
}
