package org.imageplane.transients.shell.crud;

import java.util.Map;

/** What became of something that an administrator wanted to be done. */
public sealed interface CrudOutcome {

    /**
     * It was done.
     *
     * @param key of the row that it was done to, for the address; empty when there is none any more
     * @param sentence what the administrator reads
     */
    record Done(String key, String sentence) implements CrudOutcome {}

    /**
     * It was not done, and nothing was changed.
     *
     * @param problems a sentence for each field, by the draft's names; what fits no field has an empty name
     */
    record Refused(Map<String, String> problems) implements CrudOutcome {

        public Refused {
            problems = Map.copyOf(problems);
        }
    }

    /** Done, to the row with that key. */
    static Done done(Object key, String sentence) {
        return new Done(key.toString(), sentence);
    }

    /** Not done, for a reason that belongs to no field. */
    static CrudOutcome refused(String sentence) {
        return refused("", sentence);
    }

    /** Not done, because of that field of the draft. */
    static CrudOutcome refused(String field, String sentence) {
        return new Refused(Map.of(field, sentence));
    }
}
