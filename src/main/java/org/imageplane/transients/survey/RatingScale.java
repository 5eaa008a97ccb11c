package org.imageplane.transients.survey;

/** How the candidates of a project are rated. */
public enum RatingScale {
    /** Confidence from 1 to 5, with a classification. */
    CONFIDENCE_1_5,
    /** "Real variable?" True, False or Unsure, with a tag. */
    TRUE_FALSE_UNSURE
}
