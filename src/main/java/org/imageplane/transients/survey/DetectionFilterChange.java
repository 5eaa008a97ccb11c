package org.imageplane.transients.survey;

/** What became of something that an administrator wanted of a detection filter. */
public sealed interface DetectionFilterChange {

    /** It is as wanted from now on. */
    record Changed(DetectionFilter filter) implements DetectionFilterChange {}

    /** Nothing was changed; the sentence says why. */
    record Refused(String sentence) implements DetectionFilterChange {}
}
