package org.imageplane.transients.demo.mwa;

import java.time.Instant;
import java.util.List;
import org.imageplane.transients.sky.MwaChannels;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.sky.TimeScales;

/**
 * One snapshot: two minutes with the tiles' beam held still on the meridian while the sky drifts through.
 *
 * @param id GPS seconds of its start
 * @param channels coarse channels of 1.28 MHz
 * @param declinationDeg where the meridian beam points
 */
record MwaObservation(long id, String name, List<Integer> channels, double declinationDeg) {

    static final int FRAMES = 25;
    static final int FRAME_SECONDS = 4;
    static final int DURATION_SECONDS = 112;
    static final double INTEGRATION_SECONDS = 0.5;
    static final double RESOLUTION_KHZ = 40;

    /** No real pointing is that code's: observing projects have a letter and four digits. */
    static final String PROJECT_CODE = "SIM";

    /** The tiles' position (Tingay et al. 2013, PASA 30, e007). */
    private static final double LONGITUDE_DEG = 116.67081524;

    private static final double LATITUDE_DEG = -26.70331941;

    /** The first seconds of an observation are not imaged, for the digital gains still settle. */
    private static final int SETTLING_SECONDS = 8;

    private static final double HALF_POWER_WIDTH_DEG_AT_185_MHZ = 23;
    private static final double UNIX_EPOCH_JULIAN_DAY = 2440587.5;
    private static final double SECONDS_PER_DAY = 86_400;

    long stop() {
        return id + DURATION_SECONDS;
    }

    double frequencyMhz() {
        return MwaChannels.centreFrequencyMhz(channels).orElseThrow();
    }

    /** When a frame starts; the frame after the last one starts when the last one ends. */
    Instant frameStart(int frame) {
        return TimeScales.gpsSecondsToUtc(id + SETTLING_SECONDS + frame * (double) FRAME_SECONDS);
    }

    /** The frame, parts of one included, in whose middle a GPS second falls. */
    static double frameAt(double secondsIntoObservation) {
        return (secondsIntoObservation - SETTLING_SECONDS) / FRAME_SECONDS - 0.5;
    }

    /** Where the beam points halfway through. */
    SkyPosition pointing() {
        return new SkyPosition(siderealTimeDeg(id + DURATION_SECONDS / 2.0), declinationDeg);
    }

    double azimuthDeg() {
        return declinationDeg < LATITUDE_DEG ? 180 : 0;
    }

    double elevationDeg() {
        return 90 - Math.abs(declinationDeg - LATITUDE_DEG);
    }

    /** What is left of a source's flux on its way through the tiles' beam, 1 where they point. */
    double primaryBeam(SkyPosition position) {
        double width = HALF_POWER_WIDTH_DEG_AT_185_MHZ * 185 / frequencyMhz();
        double offset = position.separationDeg(pointing()) / width;
        return Math.exp(-4 * Math.log(2) * offset * offset);
    }

    /** Local sidereal time (Meeus, Astronomical Algorithms, formula 12.4 without its smallest terms). */
    static double siderealTimeDeg(double gpsSeconds) {
        double unix = TimeScales.gpsSecondsToUtc(gpsSeconds).toEpochMilli() / 1000.0;
        double daysSinceJ2000 = unix / SECONDS_PER_DAY + UNIX_EPOCH_JULIAN_DAY - 2451545;
        double turned = 280.46061837 + 360.98564736629 * daysSinceJ2000 + LONGITUDE_DEG;
        return turned - 360 * Math.floor(turned / 360);
    }
}
