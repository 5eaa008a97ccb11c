package org.imageplane.transients.survey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The registry of measured numbers. */
public interface Quantities {

    /** All quantities, in the order of pages and tables. */
    List<Quantity> all();

    /** The quantities that candidates of this project carry, in the order of pages and tables. */
    default List<Quantity> ofProject(long projectId) {
        return ofProjects(List.of(projectId));
    }

    /** The quantities that candidates of any of these projects carry, each once, in the same order. */
    List<Quantity> ofProjects(Collection<Long> projectIds);

    /** The quantities that every installation knows, whatever its projects carry. */
    List<Quantity> shipped();

    /** The quantity with that key; upper and lower case are the same, as in the columns of a FITS table. */
    Optional<Quantity> find(String key);

    /** The quantity whose numbers are at that place of a candidate's measurements, counted from 1. */
    Optional<Quantity> ofSlot(int slot);
}
