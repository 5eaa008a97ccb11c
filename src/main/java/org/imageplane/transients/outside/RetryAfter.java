package org.imageplane.transients.outside;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header Retry-After: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    /** Whatever a server says: nobody stays away for longer. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** How long from now; null when it is absent or cannot be understood. */
    static @Nullable Duration of(HttpHeaders headers, Clock clock) {
        String said = headers.firstValue("Retry-After").orElse("").strip();
        if (SECONDS.matcher(said).matches()) {
            return limited(Duration.ofSeconds(Long.parseLong(said)));
        }
        try {
            var date = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
            return limited(Duration.between(clock.instant(), date.toInstant()));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static Duration limited(Duration said) {
        if (said.isNegative()) {
            return Duration.ZERO;
        }
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }
}
