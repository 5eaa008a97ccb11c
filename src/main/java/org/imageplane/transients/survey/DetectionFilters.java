package org.imageplane.transients.survey;

import java.util.List;
import org.imageplane.transients.account.Actor;

/** The detection filters known so far. */
public interface DetectionFilters {

    /** All of them, by name. */
    List<DetectionFilter> all();

    /** The detection filter of that name; made when there is none. Uploads call it inside their transaction. */
    DetectionFilter findOrCreate(String name);

    /** Adds one before an upload names it; administrators only. */
    DetectionFilterChange add(Actor admin, String name, String description);

    /**
     * Describes one; administrators only. Its name is the pipelines' and stays.
     *
     * @param before the filter as the administrator saw it; what another one wrote since is not overwritten
     */
    DetectionFilterChange describe(Actor admin, DetectionFilter before, String description);

    /**
     * Takes one out of the pickers; administrators only. Candidates keep it, and uploads may still name it.
     *
     * @throws java.util.NoSuchElementException when there is no such filter
     */
    void retire(Actor admin, long id);

    /** Brings one back; with the rules of {@link #retire}. */
    void restore(Actor admin, long id);
}
