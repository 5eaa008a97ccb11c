package org.imageplane.transients.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Cones in the pulsar table, imported from the whole psrcat file, against those of Astropy and Q3C. */
@SpringBootTest
class PulsarConeReferenceTest {

    @Autowired Pulsars pulsars;
    @Autowired PulsarImport imports;
    @Autowired ApplicationContext application;

    @AfterEach
    void the_snapshot_again() {
        SnapshotAgain.load(application);
    }

    @Test
    void cones_have_the_members_of_the_reference_at_the_same_separations() throws Exception {
        try (var file = Files.newInputStream(SharedData.require("psrcat/psrcat-2.7.0.db.gz"))) {
            assertThat(imports.replace(file).count()).isEqualTo(4351);
        }
        Map<String, Map<String, Double>> members = new HashMap<>();
        for (String[] row : SharedData.csv("cone/cone_members.csv", 4)) {
            members.computeIfAbsent(row[0], cone -> new HashMap<>())
                    .put(row[1], Double.valueOf(row[2]));
        }
        int compared = 0;
        for (String[] row : SharedData.csv("cone/cones.csv", 12)) {
            if (row[1].equals("psr")) {
                compare(row, members.getOrDefault(row[0], Map.of()));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(13);
    }

    private void compare(String[] row, Map<String, Double> members) throws Exception {
        var cone =
                new Cone(
                        new SkyPosition(Double.parseDouble(row[2]), Double.parseDouble(row[3])),
                        Double.parseDouble(row[4]) * 60);
        List<NearbyPulsar> found = pulsars.near(cone);
        String names =
                String.join("\n", found.stream().map(one -> one.pulsar().name()).sorted().toList());

        assertThat(found).as(row[11]).hasSize(Integer.parseInt(row[5]));
        assertThat(sha256(names)).as(row[11]).isEqualTo(row[10]);
        assertThat(found.isEmpty() ? "" : found.getFirst().pulsar().name())
                .as(row[11])
                .isEqualTo(row[8]);
        assertThat(members.keySet()).as(row[11]).isSubsetOf(names.split("\n"));
        for (NearbyPulsar one : found) {
            Double degrees = members.get(one.pulsar().name());
            if (degrees != null) {
                assertThat(one.separationArcmin() / 60)
                        .as(row[11])
                        .isCloseTo(degrees, within(2e-8));
            }
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
