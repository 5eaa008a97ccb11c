package org.imageplane.transients.survey;

import java.util.Map;

/** What became of a change to a quantity. */
public sealed interface QuantityChange {

    /** It is as wanted from now on, on all pages and in all downloads. */
    record Changed() implements QuantityChange {}

    /**
     * Nothing was changed.
     *
     * @param problems a sentence for each field, by its name in {@link QuantityWords}; empty when it is none of them
     */
    record Refused(Map<String, String> problems) implements QuantityChange {

        public Refused {
            problems = Map.copyOf(problems);
        }
    }
}
