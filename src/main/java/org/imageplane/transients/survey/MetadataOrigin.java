package org.imageplane.transients.survey;

import java.time.Instant;
import org.imageplane.transients.sky.TimeScales;

/** Where what is known of an observation comes from, when not from its uploader. */
public sealed interface MetadataOrigin {

    /** In words, for people. */
    String sentence();

    /** The archive was asked: its host, and when. */
    record Fetched(String from, Instant at) implements MetadataOrigin {

        @Override
        public String sentence() {
            return "Fetched from %s, %s".formatted(from, TimeScales.formatUtc(at));
        }
    }

    /** Nothing yet; it is asked for again later. */
    record NotYet(String why) implements MetadataOrigin {

        @Override
        public String sentence() {
            return "Not fetched yet: " + why;
        }
    }
}
