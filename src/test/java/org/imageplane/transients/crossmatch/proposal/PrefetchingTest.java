package org.imageplane.transients.crossmatch.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.catalogue.OutsideCatalogues;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For what catalogues outside are asked ahead of time. */
@SpringBootTest
@CleanDatabase
class PrefetchingTest {

    private static final double ARCSEC = 1.0 / 3600;

    @Autowired Surveys surveys;
    @Autowired JdbcClient jdbc;

    private final Made catalogues = new Made();

    @Test
    void each_source_is_asked_for_once_and_what_is_old_not_at_all() {
        surveys.aCandidate().at(10, -30).of("1410773120").store();
        surveys.aCandidate().at(10, -30 + 0.2 * ARCSEC).of("1410777264").store();
        surveys.aCandidate().at(12, -30).in("VAST").inBeam(1).with("beam_sep_deg", 0.9).store();
        surveys.aCandidate().at(12, -30).in("VAST").inBeam(2).with("beam_sep_deg", 0.1).store();
        surveys.aCandidate().at(14, -30).named("old").store();
        jdbc.sql(
                        "update candidate set created_at = created_at - interval '2 days' where name = 'old'")
                .update();

        for (long project : jdbc.sql("select id from project").query(Long.class).list()) {
            new Prefetching(catalogues, jdbc).ask(project, 0, Long.MAX_VALUE);
        }

        assertThat(catalogues.asked)
                .containsExactlyInAnyOrder(
                        new Cone(new SkyPosition(10, -30), 2),
                        new Cone(new SkyPosition(12, -30), 2));
    }

    @Test
    void without_services_nobody_is_asked() {
        surveys.aCandidate().store();
        catalogues.offered = List.of();

        long project = jdbc.sql("select id from project").query(Long.class).single();
        new Prefetching(catalogues, jdbc).ask(project, 0, Long.MAX_VALUE);

        assertThat(catalogues.asked).isEmpty();
    }

    /** Remembers what it was asked for. */
    private static final class Made implements OutsideCatalogues {

        private final List<Cone> asked = new ArrayList<>();
        private List<OutsideCatalogue> offered =
                List.of(new OutsideCatalogue("SIMBAD", "SIMBAD", "SIMBAD"));

        @Override
        public List<OutsideCatalogue> offered() {
            return offered;
        }

        @Override
        public List<CatalogueAnswer> near(Cone cone) {
            return List.of();
        }

        @Override
        public Asking ask(Cone cone, Consumer<CatalogueAnswer> arrived) {
            return () -> {};
        }

        @Override
        public void again(Cone cone, String catalogue) {
            throw new AssertionError("Nobody waits.");
        }

        @Override
        public void prefetch(List<Cone> cones) {
            asked.addAll(cones);
        }
    }
}
