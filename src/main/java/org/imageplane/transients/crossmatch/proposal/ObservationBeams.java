package org.imageplane.transients.crossmatch.proposal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The synthesized beams of the observations that candidates are from. */
@Component
class ObservationBeams {

    private record Facts(
            long id, String externalId, boolean gpsSeconds, @Nullable Double centreFrequencyMhz) {

        Optional<SynthesizedBeam> beam() {
            return Telescope.of(externalId, gpsSeconds)
                    .flatMap(telescope -> SynthesizedBeam.of(telescope, centreFrequencyMhz));
        }
    }

    private final JdbcClient jdbc;

    ObservationBeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By observation id, where it is known, for the project's candidates with ids in (after, upTo]. */
    Map<Long, SynthesizedBeam> of(long projectId, long after, long upTo) {
        Map<Long, SynthesizedBeam> beams = new HashMap<>();
        jdbc.sql(
                        """
                        select o.id, o.external_id, o.start_gps_s is not null as gps_seconds, o.centre_frequency_mhz
                        from observation o
                        where o.id in (select observation_id from candidate
                                       where project_id = :project and id > :after and id <= :upTo)
                        """)
                .param("project", projectId)
                .param("after", after)
                .param("upTo", upTo)
                .query(Facts.class)
                .list()
                .forEach(facts -> facts.beam().ifPresent(beam -> beams.put(facts.id(), beam)));
        return beams;
    }
}
