package org.imageplane.transients.imaging.wcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nom.tam.fits.Header;
import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelestialWcsTest {

    private static final double PIXEL_DEG = 0.01;

    /** A header about a position in that projection; further cards are added by the test. */
    private static Header header(String code, double lonDeg, double latDeg) {
        Header header = new Header();
        header.addValue("CTYPE1", "RA---" + code, null);
        header.addValue("CTYPE2", "DEC--" + code, null);
        header.addValue("CRPIX1", 50.0, null);
        header.addValue("CRPIX2", 50.0, null);
        header.addValue("CRVAL1", lonDeg, null);
        header.addValue("CRVAL2", latDeg, null);
        header.addValue("CDELT1", -PIXEL_DEG, null);
        header.addValue("CDELT2", PIXEL_DEG, null);
        return header;
    }

    private static CelestialWcs wcs(Header header) {
        return CelestialWcs.of(header).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIN", "TAN", "ARC", "ZEA", "STG", "CAR", "SFL", "MOL", "AIT", "NCP"})
    void there_and_back_is_the_same_pixel(String code) {
        CelestialWcs wcs = wcs(header(code, 350, 35));
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            double x = random.nextDouble(-900, 1000);
            double y = random.nextDouble(-900, 1000);
            SkyPosition sky = wcs.pixelToSky(x, y).orElseThrow();
            PixelPosition back = wcs.skyToPixel(sky).orElseThrow();
            assertThat(back.x()).isCloseTo(x, within(1e-6));
            assertThat(back.y()).isCloseTo(y, within(1e-6));
        }
    }

    @Test
    void pixels_are_counted_from_0_and_the_reference_pixel_is_where_the_header_says() {
        SkyPosition there = wcs(header("SIN", -91.1, -25.4)).pixelToSky(49, 49).orElseThrow();

        assertThat(there.raDeg()).isCloseTo(268.9, within(1e-12));
        assertThat(there.decDeg()).isCloseTo(-25.4, within(1e-12));
    }

    @Test
    void further_axes_do_not_matter() {
        Header header = header("TAN", 10, 20);
        header.addValue("CTYPE3", "FREQ", null);
        header.addValue("CTYPE4", "STOKES", null);
        header.addValue("PC3_3", 1.0, null);

        assertThat(wcs(header).pixelToSky(12, 80))
                .isEqualTo(wcs(header("TAN", 10, 20)).pixelToSky(12, 80));
    }

    @ParameterizedTest
    @CsvSource({"arcsec, 36", "arcmin, 0.6", "deg, 0.01", "rad, 0.00017453292519943295"})
    void units_are_heeded(String unit, double step) {
        double scale = step / PIXEL_DEG;
        Header header = header("SIN", 40 * scale, 10 * scale);
        for (String axis : new String[] {"1", "2"}) {
            header.addValue("CUNIT" + axis, unit, null);
        }
        header.addValue("CDELT1", -step, null);
        header.addValue("CDELT2", step, null);
        SkyPosition expected = wcs(header("SIN", 40, 10)).pixelToSky(3, 90).orElseThrow();

        assertThat(wcs(header).pixelToSky(3, 90).orElseThrow().separationArcsec(expected))
                .isLessThan(1e-6);
    }

    @Test
    void galactic_axes_are_brought_to_icrs() {
        Header header = header("TAN", 0, 0);
        header.addValue("CTYPE1", "GLON-TAN", null);
        header.addValue("CTYPE2", "GLAT-TAN", null);
        CelestialWcs wcs = wcs(header);

        assertThat(
                        wcs.pixelToSky(49, 49)
                                .orElseThrow()
                                .separationArcsec(SkyPosition.ofGalactic(0, 0)))
                .isLessThan(1e-6);
        PixelPosition centre = wcs.skyToPixel(new SkyPosition(266.405, -28.93617)).orElseThrow();
        assertThat(centre.x()).isCloseTo(49, within(0.1));
        assertThat(centre.y()).isCloseTo(49, within(0.1));
    }

    /** Positions of J2000 as astropy 8.0 gives them, which precesses FK5 by the newer IAU 2006 rates. */
    @ParameterizedTest
    @CsvSource({
        "FK4, 1950, 186.63854, 2.3287, 187.27791441, 2.05235647, 0.5",
        "FK4, 1950, 50.1966661513, -37.3856168315, 50.67377770, -37.20823477, 0.5",
        "FK4, 1950, 300, 80, 299.25899173, 80.13762352, 0.5",
        "FK5, 1975, 186.63854, 2.3287, 186.95815447, 2.19049158, 0.1",
        "FK5, 1975, 300, 80, 299.63296297, 80.06920999, 0.1",
        "FK5, 2000, 300, 80, 300, 80, 0.03"
    })
    void older_equinoxes_are_brought_to_icrs(
            String system,
            double equinox,
            double ra,
            double dec,
            double raJ2000,
            double decJ2000,
            double arcsec) {
        Header header = header("SIN", ra, dec);
        header.addValue("RADESYS", system, null);
        header.addValue("EQUINOX", equinox, null);
        CelestialWcs wcs = wcs(header);
        SkyPosition sky = wcs.pixelToSky(49, 49).orElseThrow();

        assertThat(sky.separationArcsec(new SkyPosition(raJ2000, decJ2000))).isLessThan(arcsec);
        PixelPosition back = wcs.skyToPixel(sky).orElseThrow();
        assertThat(Math.hypot(back.x() - 49, back.y() - 49)).isLessThan(1e-4);
    }

    @Test
    void an_equinox_before_1984_means_fk4_when_nothing_else_is_said() {
        Header header = header("SIN", 186.63854, 2.3287);
        header.addValue("EPOCH", 1950.0, null);

        assertThat(wcs(header).pixelToSky(49, 49).orElseThrow().raDeg())
                .isCloseTo(187.2779, within(1e-3));
        assertThat(wcs(header).pixelToWorld(49, 49).orElseThrow().lonDeg())
                .isCloseTo(186.63854, within(1e-9));
    }

    @Test
    void the_far_side_of_the_sphere_has_no_pixel() {
        for (String code : new String[] {"SIN", "TAN"}) {
            CelestialWcs wcs = wcs(header(code, 10, 20));
            assertThat(wcs.skyToPixel(new SkyPosition(190, -20))).isEmpty();
            assertThat(wcs.skyToPixel(new SkyPosition(190, 20))).isEmpty();
        }
        assertThat(wcs(header("SIN", 10, 20)).pixelToSky(10_000, 49)).isEmpty();
    }

    @Test
    void what_is_not_known_is_absent() {
        assertThat(CelestialWcs.of(new Header())).isEmpty();
        assertThat(CelestialWcs.of(header("XYZ", 10, 20))).isEmpty();
        assertThat(CelestialWcs.of(header("TAN-SIP", 10, 20))).isEmpty();
        assertThat(CelestialWcs.of(header("SIN", 10, 91))).isEmpty();
        assertThat(CelestialWcs.of(header("SIN", Double.MAX_VALUE, 20))).isPresent();
        Header flat = header("SIN", 10, 20);
        flat.addValue("CDELT1", 0.0, null);
        assertThat(CelestialWcs.of(flat)).isEmpty();
        Header ecliptic = header("SIN", 10, 20);
        ecliptic.addValue("CTYPE1", "ELON-SIN", null);
        ecliptic.addValue("CTYPE2", "ELAT-SIN", null);
        assertThat(CelestialWcs.of(ecliptic)).isEmpty();
        Header old = header("SIN", 10, 20);
        old.addValue("RADESYS", "GAPPT", null);
        assertThat(CelestialWcs.of(old)).isEmpty();
        Header spectrum = header("SIN", 10, 20);
        spectrum.addValue("CTYPE1", "FREQ", null);
        assertThat(CelestialWcs.of(spectrum)).isEmpty();
    }
}
