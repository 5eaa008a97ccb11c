package org.imageplane.transients.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.Test;

class PulsarSnapshotTest {

    @Test
    void the_snapshot_is_what_our_reader_makes_of_psrcat() throws IOException {
        var psrcat = SharedData.require("psrcat/psrcat-2.7.0.db.gz");
        try (InputStream resource =
                Objects.requireNonNull(getClass().getResourceAsStream(PulsarSnapshot.RESOURCE))) {
            assertThat(new String(resource.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(PulsarSnapshotWriter.text(psrcat, LocalDate.parse("2025-11-05")));
        }
    }

    @Test
    void the_snapshot_knows_its_version_and_every_pulsar() {
        var snapshot = PulsarSnapshot.read();

        assertThat(snapshot.version()).isEqualTo("2.7.0");
        assertThat(snapshot.releasedOn()).isEqualTo("2025-11-05");
        assertThat(snapshot.pulsars())
                .hasSize(4351)
                .extracting(Pulsar::name)
                .doesNotHaveDuplicates();
        assertThat(snapshot.pulsars())
                .filteredOn(pulsar -> pulsar.name().equals("J0437-4715"))
                .singleElement()
                .satisfies(pulsar -> assertThat(pulsar.dm()).isEqualTo(2.64539));
    }
}
