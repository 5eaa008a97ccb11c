package org.imageplane.transients.survey.mwa;

import org.imageplane.transients.survey.NewObservation;

/** What an answer of the service says. */
sealed interface MwaAnswer {

    /** What is known of the observation that was asked for. */
    record Said(NewObservation observation) implements MwaAnswer {}

    /** Nothing that can be used, and why. */
    record Unusable(String sentence) implements MwaAnswer {}
}
