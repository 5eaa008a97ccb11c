package org.imageplane.transients.survey;

/** What became of a change to a project. */
public sealed interface ProjectChange {

    /** It is as wanted from now on. */
    record Changed(Project project) implements ProjectChange {}

    /**
     * Nothing was changed.
     *
     * @param field name, ratingScale, or empty when it is none of them
     * @param sentence says why
     */
    record Refused(String field, String sentence) implements ProjectChange {}
}
