package org.imageplane.transients.demo.upload;

/** What became of one row. */
public sealed interface Outcome {

    /** It is stored now. */
    record Created() implements Outcome {}

    /** It was stored before. */
    record AlreadyThere() implements Outcome {}

    /** It is not stored; the reason is a sentence. */
    record Refused(String reason) implements Outcome {}
}
