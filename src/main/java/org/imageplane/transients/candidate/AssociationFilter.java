package org.imageplane.transients.candidate;

/**
 * Which candidates a search wants by the known sources that they are associated with, as the person sees it: in a blind
 * project, by what they said themselves and by the application's proposals.
 *
 * @param name of the source for {@link Which#NAMED}, whatever its case; empty for the others
 */
public record AssociationFilter(Which which, String name) {

    /** What must hold. */
    public enum Which {
        /** Somebody confirmed a source. */
        ASSOCIATED,
        /** The application proposes a source, and nobody said whether it is one. */
        PROPOSED,
        /** Neither of these. */
        NONE,
        /** The source of that name is confirmed or proposed. */
        NAMED
    }

    public static final AssociationFilter ASSOCIATED = new AssociationFilter(Which.ASSOCIATED, "");
    public static final AssociationFilter PROPOSED = new AssociationFilter(Which.PROPOSED, "");
    public static final AssociationFilter NONE = new AssociationFilter(Which.NONE, "");

    /** Reads {@code associated}, {@code proposed}, {@code none}, or else the name of a source. */
    public static AssociationFilter read(String text) {
        return switch (text.strip()) {
            case "associated" -> ASSOCIATED;
            case "proposed" -> PROPOSED;
            case "none" -> NONE;
            default -> new AssociationFilter(Which.NAMED, text.strip());
        };
    }

    /** What {@link #read} reads as the same. */
    public String text() {
        return switch (which) {
            case ASSOCIATED -> "associated";
            case PROPOSED -> "proposed";
            case NONE -> "none";
            case NAMED -> name;
        };
    }
}
