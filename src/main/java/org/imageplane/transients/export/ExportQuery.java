package org.imageplane.transients.export;

import java.util.List;
import java.util.Map;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.rating.RatingQuery;

/**
 * What a download is limited to.
 *
 * @param ofCandidates whether the candidates are to be searched first, and only their ratings written
 * @param parameters as an address would say it again
 */
record ExportQuery(
        CandidateQuery candidates,
        RatingQuery ratings,
        boolean ofCandidates,
        Map<String, List<String>> parameters) {}
