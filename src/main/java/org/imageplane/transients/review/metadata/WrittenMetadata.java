package org.imageplane.transients.review.metadata;

/** Metadata as an uploader wrote them: JSON, a text of any kind, or what was meant to be JSON. */
sealed interface WrittenMetadata {

    /** An object or a list. */
    record Structured(Told told) implements WrittenMetadata {}

    /** Any text. */
    record Plain(String text) implements WrittenMetadata {}

    /** Shown like any text, with a word why it is not laid out. */
    record Unreadable(String text, String why) implements WrittenMetadata {}
}
