package org.imageplane.transients.survey;

import java.util.List;
import java.util.Optional;

/** The registry of measured numbers. */
public interface Quantities {

    /** All quantities, in the order of pages and tables. */
    List<Quantity> all();

    /** The quantities that candidates of this project carry, in the order of pages and tables. */
    List<Quantity> ofProject(long projectId);

    /** The quantity with that key; upper and lower case are the same, as in the columns of a FITS table. */
    Optional<Quantity> find(String key);

    /** The quantity whose numbers are at that place of a candidate's measurements, counted from 1. */
    Optional<Quantity> ofSlot(int slot);
}
