package org.imageplane.transients.survey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The writing side of {@link Quantities}: what uploads and the making of indexes change. */
public interface QuantityRegistry {

    /** A project carries at most so many quantities, the sum over all its candidates. */
    int PROJECT_LIMIT = 200;

    /**
     * The quantities by the keys they were asked for.
     *
     * @param beyondLimit keys that would have been one quantity too many for the project
     * @param added keys of quantities that were seen for the first time in any project
     */
    record Registered(
            Map<String, Quantity> quantities, Set<String> beyondLimit, Set<String> added) {}

    /** Whether a column of that name can become a quantity: a plain name that no fixed field has. */
    boolean isKey(String name);

    /**
     * Finds the quantities with these keys and notes that the project carries them; makes those that do not exist. Part
     * of the caller's transaction; without any DDL.
     *
     * @throws IllegalArgumentException for a name that is no key
     */
    Registered register(long projectId, Collection<String> keys);

    /** The quantities that candidates carry and that have no index yet. */
    List<Quantity> awaitingIndex();

    /** Notes that the index of the quantity was made. */
    void indexed(Quantity quantity);
}
