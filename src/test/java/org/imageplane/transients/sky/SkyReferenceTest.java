package org.imageplane.transients.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Separations against the values that Astropy and Q3C give for the same pairs. */
class SkyReferenceTest {

    @Test
    void separations_agree_with_astropy_and_q3c() {
        List<String[]> rows = SharedData.csv("cone/separations.csv", 6);
        assertThat(rows).hasSizeGreaterThan(50);
        for (String[] row : rows) {
            SkyPosition from =
                    new SkyPosition(Double.parseDouble(row[0]), Double.parseDouble(row[1]));
            SkyPosition to =
                    new SkyPosition(Double.parseDouble(row[2]), Double.parseDouble(row[3]));
            double separation = from.separationDeg(to);

            assertThat(separation)
                    .as(String.join(",", row))
                    .isCloseTo(Double.parseDouble(row[4]), within(2e-13));
            assertThat(separation * 3600)
                    .as(String.join(",", row))
                    .isCloseTo(Double.parseDouble(row[5]) * 3600, within(5e-10));
        }
    }
}
