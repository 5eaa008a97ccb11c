package org.imageplane.transients.ingest.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts what uploaders send: what it was, by which way it came, and what became of it. */
@Component
public class UploadMeters {

    /** The way it came. */
    public enum Way {
        MWA,
        VASTER,
        FOLDER
    }

    /** What it was. */
    public enum What {
        OBSERVATION,
        BEAM,
        CANDIDATE,
        FILE
    }

    /** Why it was refused, roughly; the uploader hears it exactly. */
    public enum Reason {
        CONTENT,
        NOT_ALLOWED,
        UNKNOWN,
        TOO_LARGE,
        FORMAT,
        FAILURE
    }

    private final MeterRegistry meters;

    UploadMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** It is stored: now, or since before. */
    public void stored(Way way, What what, boolean now) {
        upload(way, what, now ? "created" : "already");
    }

    /** It is not stored. */
    public void refused(Way way, What what, Reason reason) {
        upload(way, what, "refused");
        Counter.builder("transients.upload.refusals")
                .description("Uploads that were refused, by reason")
                .tag("way", lower(way))
                .tag("reason", lower(reason))
                .register(meters)
                .increment();
    }

    /** So many bytes came. */
    public void received(Way way, long bytes) {
        Counter.builder("transients.upload")
                .description("Bytes that uploaders sent")
                .baseUnit("bytes")
                .tag("way", lower(way))
                .register(meters)
                .increment(bytes);
    }

    private void upload(Way way, What what, String outcome) {
        Counter.builder("transients.uploads")
                .description("Uploads, by what became of them")
                .tag("way", lower(way))
                .tag("what", lower(what))
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
