package org.imageplane.transients.media;

/** What came of receiving a file. */
public sealed interface Receipt {

    /** It is here, checked, and belongs to nothing yet. */
    record Received(IncomingFile file) implements Receipt {}

    /** It is not of its kind; nothing was left on the disk. The reason is a sentence for the uploader. */
    record Refused(String reason) implements Receipt {}

    /** It is larger than its kind may be; nothing was left on the disk. */
    record TooLarge(String reason) implements Receipt {}
}
