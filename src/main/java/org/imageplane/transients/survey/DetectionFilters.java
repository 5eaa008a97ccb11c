package org.imageplane.transients.survey;

import java.util.List;

/** The detection filters known so far. */
public interface DetectionFilters {

    /** All of them, by name. */
    List<DetectionFilter> all();
}
