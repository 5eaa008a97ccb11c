package org.imageplane.transients.sky;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.threeten.extra.scale.TaiInstant;
import org.threeten.extra.scale.UtcInstant;

/**
 * Turns GPS seconds and ISO text into UTC and back.
 *
 * <p>GPS time began with UTC on 1980-01-06 and has had no leap second since, so it is 19 s behind TAI for
 * ever, while UTC has fallen behind by one second at every leap second (18 s from 2017 on). The leap
 * seconds come from the table in ThreeTen-Extra. Its own conversion to {@link Instant} is not used: that one
 * (UTC-SLS) stretches the last 1000 s before a leap second. Here every second keeps its length, and a leap
 * second itself shares the {@code Instant} of the second that follows it, as in POSIX.
 */
public final class TimeScales {

    private static final Instant GPS_EPOCH = Instant.parse("1980-01-06T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final long TAI_AT_GPS_EPOCH_S =
            UtcInstant.of(GPS_EPOCH).toTaiInstant().getTaiSeconds();
    private static final long MJD_OF_UNIX_EPOCH = 40_587;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** A double holds today's GPS seconds to a quarter of a microsecond; digits beyond that are noise. */
    private static final int GPS_DECIMALS = 6;

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendPattern("['T'][' ']")
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalEnd()
                    .appendPattern("[' UTC'][XXX][XX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private TimeScales() {}

    /** UTC of a GPS second count, such as an MWA observation number: 1410773120 is 2024-09-19 09:25:02. */
    public static Instant gpsSecondsToUtc(double gpsSeconds) {
        if (!(gpsSeconds >= 0 && gpsSeconds < LAST.getEpochSecond() - GPS_EPOCH.getEpochSecond())) {
            throw new IllegalArgumentException(
                    "%s is not a number of GPS seconds.".formatted(Angles.plain(gpsSeconds)));
        }
        BigDecimal exact =
                BigDecimal.valueOf(gpsSeconds).setScale(GPS_DECIMALS, RoundingMode.HALF_EVEN);
        long seconds = exact.longValue();
        long nanos = exact.remainder(BigDecimal.ONE).movePointRight(9).longValue();
        UtcInstant utc =
                UtcInstant.of(TaiInstant.ofTaiSeconds(TAI_AT_GPS_EPOCH_S + seconds, nanos));
        return Instant.ofEpochSecond(
                (utc.getModifiedJulianDay() - MJD_OF_UNIX_EPOCH) * SECONDS_PER_DAY,
                utc.getNanoOfDay());
    }

    /** GPS seconds of a moment in UTC; exact to a microsecond. */
    public static double utcToGpsSeconds(Instant utc) {
        if (utc.isBefore(GPS_EPOCH)) {
            throw new IllegalArgumentException(
                    "%s is before GPS time began, on 1980-01-06.".formatted(utc));
        }
        long day = Math.floorDiv(utc.getEpochSecond(), SECONDS_PER_DAY);
        long secondOfDay = Math.floorMod(utc.getEpochSecond(), SECONDS_PER_DAY);
        TaiInstant tai =
                UtcInstant.ofModifiedJulianDay(
                                day + MJD_OF_UNIX_EPOCH,
                                secondOfDay * NANOS_PER_SECOND + utc.getNano())
                        .toTaiInstant();
        return tai.getTaiSeconds() - TAI_AT_GPS_EPOCH_S + tai.getNano() / (double) NANOS_PER_SECOND;
    }

    /** A moment from ISO text; without a zone it is UTC, as in FITS DATE-OBS; without a time it is midnight. */
    public static Instant parseUtc(String iso) {
        try {
            TemporalAccessor read =
                    ISO.parseBest(iso.strip(), Instant::from, LocalDateTime::from, LocalDate::from);
            return switch (read) {
                case Instant moment -> moment;
                case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                default -> LocalDate.from(read).atStartOfDay().toInstant(ZoneOffset.UTC);
            };
        } catch (DateTimeParseException refused) {
            throw new SkyFormatException(
                    "\"%s\" is not a time such as 2024-09-19T09:25:02 (UTC)."
                            .formatted(SkyText.shown(iso)));
        }
    }

    /** {@code 2024-09-19 09:25:02 UTC}; parts of a second are cut. */
    public static String formatUtc(Instant moment) {
        return SHOWN.format(moment);
    }
}
