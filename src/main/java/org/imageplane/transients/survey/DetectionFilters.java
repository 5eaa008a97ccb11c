package org.imageplane.transients.survey;

import java.util.List;

/** The detection filters known so far. */
public interface DetectionFilters {

    /** All of them, by name. */
    List<DetectionFilter> all();

    /** The detection filter of that name; made when there is none. Uploads call it inside their transaction. */
    DetectionFilter findOrCreate(String name);
}
