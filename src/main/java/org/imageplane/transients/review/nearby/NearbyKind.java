package org.imageplane.transients.review.nearby;

import java.util.Locale;

/**
 * What stands near a candidate, each kind with a shape and a colour of its own in table and map; the colours are those
 * of {@code nearby.css}.
 */
enum NearbyKind {
    CANDIDATE("Candidate", "M0,-8 L8,7 L-8,7 Z"),
    OTHER_PROJECT("Candidate elsewhere", "M0,8 L8,-7 L-8,-7 Z M0,4 L-4.6,-4.8 L4.6,-4.8 Z"),
    PULSAR(
            "Pulsar",
            "M0,-9 L2.2,-2.9 L8.6,-2.8 L3.5,1.2 L5.3,7.3 L0,3.7 L-5.3,7.3 L-3.5,1.2 L-8.6,-2.8 L-2.2,-2.9 Z"),
    KNOWN_SOURCE("Known source", "M-7,-7 L7,-7 L7,7 L-7,7 Z"),
    SIMBAD("SIMBAD", "M0,-9 L7,0 L0,9 L-7,0 Z"),
    NED("NED", "M0,-8.5 L8,-2.6 L5,7 L-5,7 L-8,-2.6 Z M0,-5 L-4.8,-1.5 L-3,4.2 L3,4.2 L4.8,-1.5 Z"),
    RADIO(
            "Radio source",
            "M-7,0 A7,7 0 1 1 7,0 A7,7 0 1 1 -7,0 Z M-4,0 A4,4 0 1 0 4,0 A4,4 0 1 0 -4,0 Z"),
    OPTICAL("Star or galaxy", "M-1.6,-7 H1.6 V-1.6 H7 V1.6 H1.6 V7 H-1.6 V1.6 H-7 V-1.6 H-1.6 Z"),
    REPORTED(
            "Reported transient",
            "M-7,-4.6 L-4.6,-7 L0,-2.4 L4.6,-7 L7,-4.6 L2.4,0 L7,4.6 L4.6,7 L0,2.4 L-4.6,7 L-7,4.6 L-2.4,0 Z");

    private final String word;
    private final String path;

    NearbyKind(String word, String path) {
        this.word = word;
        this.path = path;
    }

    /** What it is called in the table, where its catalogue's title does not say it. */
    String word() {
        return word;
    }

    /** Its shape: an SVG path around 0,0, up to 9 units from it, filled by the rule "even-odd". */
    String path() {
        return path;
    }

    /** The end of the names of its CSS class and colour. */
    String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the sources of that outside catalogue are drawn; a catalogue of an unknown key is one of radio sources. */
    static NearbyKind ofCatalogue(String key) {
        return switch (key.toUpperCase(Locale.ROOT)) {
            case "SIMBAD" -> SIMBAD;
            case "NED" -> NED;
            case "GAIA", "ALLWISE" -> OPTICAL;
            case "TNS" -> REPORTED;
            default -> RADIO;
        };
    }
}
