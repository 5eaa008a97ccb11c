package org.imageplane.transients.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Cones against the members that Astropy and Q3C find in the pulsar catalogue and in the Molonglo catalogue. */
class ConeReferenceTest {

    /** Positions carry eight or nine decimals of a degree in the reference. */
    private static final double POSITION_ARCSEC = 1e-4;

    @Test
    void cones_hold_the_members_that_astropy_and_q3c_find() throws Exception {
        List<String[]> cones = SharedData.csv("cone/cones.csv", 12);
        Map<String, Map<String, SkyPosition>> catalogues =
                Map.of("psr", ReferenceCatalogues.pulsars(), "mrc", ReferenceCatalogues.molonglo());
        assertThat(cones).hasSize(20);
        for (String[] row : cones) {
            Cone cone = cone(row);
            List<String> members =
                    catalogues.get(row[1]).entrySet().stream()
                            .filter(entry -> cone.contains(entry.getValue()))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList();

            assertThat(members).as(row[11]).hasSize(Integer.parseInt(row[5]));
            assertThat(sha256(String.join("\n", members))).as(row[11]).isEqualTo(row[10]);
            assertNearest(row, cone, catalogues.get(row[1]), members);
        }
    }

    @Test
    void members_lie_at_the_separations_that_astropy_and_q3c_give() throws IOException {
        List<String[]> cones = SharedData.csv("cone/cones.csv", 12);
        Map<String, SkyPosition> pulsars = ReferenceCatalogues.pulsars();
        Map<String, SkyPosition> molonglo = ReferenceCatalogues.molonglo();
        for (String[] member : SharedData.csv("cone/cone_members.csv", 4)) {
            String[] cone = cones.get(Integer.parseInt(member[0]) - 1);
            SkyPosition position = (cone[1].equals("psr") ? pulsars : molonglo).get(member[1]);

            assertThat(position).as(member[1]).isNotNull();
            assertThat(cone(cone).centre().separationArcsec(position))
                    .as(member[1])
                    .isCloseTo(Double.parseDouble(member[2]) * 3600, within(POSITION_ARCSEC))
                    .isCloseTo(Double.parseDouble(member[3]) * 3600, within(POSITION_ARCSEC));
        }
    }

    private static void assertNearest(
            String[] row, Cone cone, Map<String, SkyPosition> catalogue, List<String> members) {
        if (members.isEmpty()) {
            assertThat(row[8]).isEmpty();
            return;
        }
        String nearest =
                members.stream()
                        .min(
                                Comparator.comparing(
                                        name -> cone.centre().separationDeg(catalogue.get(name))))
                        .orElseThrow();
        assertThat(nearest).isEqualTo(row[8]);
        assertThat(cone.centre().separationArcsec(catalogue.get(nearest)))
                .isCloseTo(Double.parseDouble(row[9]), within(POSITION_ARCSEC));
    }

    private static Cone cone(String[] row) {
        SkyPosition centre =
                new SkyPosition(Double.parseDouble(row[2]), Double.parseDouble(row[3]));
        return new Cone(centre, Double.parseDouble(row[4]) * 60);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
