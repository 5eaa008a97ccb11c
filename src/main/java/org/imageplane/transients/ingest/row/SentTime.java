package org.imageplane.transients.ingest.row;

import java.time.Instant;
import org.imageplane.transients.sky.SkyFormatException;
import org.imageplane.transients.sky.TimeScales;

/** Times as the scripts send them: ISO text in UTC, with a zone or without. */
public final class SentTime {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private SentTime() {}

    /**
     * The moment.
     *
     * @throws SkyFormatException when the text is no time, or one that no radio telescope observed at
     */
    public static Instant read(String sent) {
        Instant time = TimeScales.parseUtc(sent);
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            throw new SkyFormatException(
                    "\"%s\" is not between 1900 and 2200.".formatted(SentText.shortened(sent)));
        }
        return time;
    }
}
