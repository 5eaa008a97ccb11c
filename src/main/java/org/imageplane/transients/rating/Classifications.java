package org.imageplane.transients.rating;

import java.util.List;
import org.imageplane.transients.survey.RatingScale;

/** The terms that raters choose from. */
public interface Classifications {

    /** The terms of this scale that are not retired, in their order. */
    List<Classification> offered(RatingScale scale);

    /** All terms in use or retired, for filters: names, in order, without doubles. */
    List<String> names();
}
