package org.imageplane.transients.imaging.wcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.Stream;
import nom.tam.fits.Header;
import org.imageplane.transients.imaging.fits.FitsHeaderList;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held to what WCSLIB gives for real files and for headers of every kind. */
class WcsReferenceTest {

    private static final double PIXEL = 0.001;
    private static final double ARCSEC_DEG = 0.001 / 3600;

    /** The reference rounds its pixels, which matters where one of them is a degree wide. */
    private static final double DIGITS = 0.5e-6;

    private static final String PLATE = "fits_odd/astropy_dss.14.29.56-62.41.05.fits.gz";

    @TempDir Path folder;

    static Stream<String> files() {
        return SharedData.csv("fits/wcs_reference.csv", 8).stream()
                .map(row -> row[0])
                .filter(name -> !name.equals(PLATE))
                .distinct();
    }

    /** WCSLIB takes the polynomial of the photographic plate instead of the world coordinates of the same header. */
    @Test
    void a_scanned_plate_stands_where_its_own_world_coordinates_say() throws Exception {
        FitsHeaderList headers = FitsHeaderList.read(SharedData.require(PLATE), folder);
        CelestialWcs wcs = CelestialWcs.of(headers.headers().getFirst()).orElseThrow();
        for (String[] row : SharedData.csv("fits/wcs_reference.csv", 8)) {
            if (row[0].equals(PLATE)) {
                var expected =
                        new SkyPosition(Double.parseDouble(row[6]), Double.parseDouble(row[7]));
                SkyPosition sky =
                        wcs.pixelToSky(Double.parseDouble(row[4]), Double.parseDouble(row[5]))
                                .orElseThrow();
                assertThat(sky.separationArcsec(expected)).isLessThan(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void pixels_of_a_real_file_stand_where_wcslib_says(String name) throws Exception {
        FitsHeaderList headers = FitsHeaderList.read(SharedData.require(name), folder);
        int checked = 0;
        for (String[] row : SharedData.csv("fits/wcs_reference.csv", 8)) {
            if (row[0].equals(name)) {
                Header header = headers.headers().get(Integer.parseInt(row[1]));
                CelestialWcs wcs = CelestialWcs.of(header).orElseThrow();
                check(
                        name,
                        wcs,
                        Double.parseDouble(row[4]),
                        Double.parseDouble(row[5]),
                        new LonLat(Double.parseDouble(row[6]), Double.parseDouble(row[7])));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(7);
    }

    static Stream<String> cases() {
        return casesJson().valueStream().map(one -> one.get("name").asString());
    }

    private static JsonNode casesJson() {
        Path file = SharedData.require("fits/wcs_cases.json");
        return JsonMapper.shared().readTree(file.toFile()).get("cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pixels_of_a_header_stand_where_wcslib_says(String name) {
        JsonNode one =
                casesJson()
                        .valueStream()
                        .filter(any -> any.get("name").asString().equals(name))
                        .findFirst()
                        .orElseThrow();
        CelestialWcs wcs = CelestialWcs.of(header(one.get("header"))).orElseThrow();
        boolean latitudeFirst = one.get("header").get("CTYPE1").asString().startsWith("DEC");

        assertThat(one.get("pixel0_world_deg")).isNotEmpty();
        for (JsonNode point : one.get("pixel0_world_deg")) {
            double x = point.get(0).asDouble();
            double y = point.get(1).asDouble();
            if (point.get(2).isNull()) {
                assertThat(wcs.pixelToWorld(x, y)).as("%s %s,%s", name, x, y).isEmpty();
                assertThat(wcs.pixelToSky(x, y)).isEmpty();
            } else {
                double first = point.get(2).asDouble();
                double second = point.get(3).asDouble();
                var world = latitudeFirst ? new LonLat(second, first) : new LonLat(first, second);
                check(name, wcs, x, y, world);
            }
        }
    }

    private static Header header(JsonNode cards) {
        Header header = new Header();
        cards.propertyStream()
                .forEach(
                        card -> {
                            if (card.getValue().isString()) {
                                header.addValue(card.getKey(), card.getValue().asString(), null);
                            } else if (card.getValue().isInt()) {
                                header.addValue(card.getKey(), card.getValue().asInt(), null);
                            } else {
                                header.addValue(card.getKey(), card.getValue().asDouble(), null);
                            }
                        });
        return header;
    }

    private static void check(String name, CelestialWcs wcs, double x, double y, LonLat expected) {
        String what = "%s at %s, %s".formatted(name, x, y);
        LonLat world = wcs.pixelToWorld(x, y).orElseThrow();
        double cos = Math.cos(expected.lat());
        double dLon = Math.IEEEremainder(world.lonDeg() - expected.lonDeg(), 360) * cos;
        double tolerance = ARCSEC_DEG + DIGITS * Math.sqrt(wcs.pixelAreaDeg2());
        assertThat(dLon).as(what).isCloseTo(0, within(tolerance));
        assertThat(world.latDeg()).as(what).isCloseTo(expected.latDeg(), within(tolerance));
        PixelPosition pixel = wcs.worldToPixel(expected).orElseThrow();
        assertThat(pixel.x()).as(what).isCloseTo(x, within(PIXEL));
        assertThat(pixel.y()).as(what).isCloseTo(y, within(PIXEL));
        PixelPosition there = wcs.pixelToSky(x, y).flatMap(wcs::skyToPixel).orElseThrow();
        assertThat(Math.hypot(there.x() - x, there.y() - y)).as(what).isLessThan(PIXEL);
    }
}
