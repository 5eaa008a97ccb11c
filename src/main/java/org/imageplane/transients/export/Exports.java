package org.imageplane.transients.export;

import java.io.IOException;
import java.io.OutputStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.tabular.TableFormat;

/** Tables to take away: the rows of a search in the formats of the field, with units and where they come from. */
public interface Exports {

    /**
     * Writes the rows that belong to the query and that the person may see, in constant memory. Nothing is written
     * before the query is understood.
     *
     * @throws org.imageplane.transients.candidate.BadQueryException when it is not
     * @throws TooManyExportsException when others are at it already
     */
    void write(
            Actor actor,
            ExportTable table,
            TableFormat format,
            CandidateQuery query,
            OutputStream out)
            throws IOException;
}
