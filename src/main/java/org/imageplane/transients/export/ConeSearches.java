package org.imageplane.transients.export;

import java.io.IOException;
import java.io.OutputStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;

/** The candidates of a cone as the IVOA's Simple Cone Search (1.03) answers it: a VOTable, nearest first. */
public interface ConeSearches {

    /** More rows than this are left out, and the table says so. */
    int MOST_ROWS = 50_000;

    /** How many columns there are: the protocol's VERB. */
    enum Detail {
        /** What it is and where. */
        LEAST,
        /** What tables show unless more is asked for. */
        USUAL,
        /** All that is known. */
        ALL
    }

    /**
     * Writes what of the query's cone the person may see; columns only when its radius is 0. Nothing is written before
     * the query is understood.
     *
     * @throws org.imageplane.transients.candidate.BadQueryException when it is not
     * @throws TooManyExportsException when others are at it and do not end
     */
    void write(Actor actor, CandidateQuery query, Detail detail, OutputStream out)
            throws IOException;
}
