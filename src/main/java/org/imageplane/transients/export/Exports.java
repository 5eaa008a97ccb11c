package org.imageplane.transients.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.tabular.TableFormat;

/** Tables to take away: the rows of a search in the formats of the field, with units and where they come from. */
public interface Exports {

    /**
     * Writes the rows that belong to the query and that the person may see, in constant memory. Nothing is written
     * before the query is understood. The parameters are those of the candidates' list ({@link
     * org.imageplane.transients.candidate.CandidateQueryParameters}) and, for ratings, of theirs ({@link
     * org.imageplane.transients.rating.RatingQuery}) besides.
     *
     * @throws org.imageplane.transients.candidate.BadQueryException when it is not
     * @throws TooManyExportsException when others are at it already
     */
    void write(
            Actor actor,
            ExportTable table,
            TableFormat format,
            Map<String, List<String>> parameters,
            OutputStream out)
            throws IOException;

    /**
     * How many rows that would be, where it is cheap to tell.
     *
     * @throws org.imageplane.transients.candidate.BadQueryException when the query is not understood
     */
    OptionalLong count(Actor actor, ExportTable table, Map<String, List<String>> parameters);
}
