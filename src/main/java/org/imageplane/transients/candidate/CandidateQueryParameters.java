package org.imageplane.transients.candidate;

import java.util.List;
import java.util.Map;

/** {@link CandidateQuery} as the parameters of an address, the same for the grid, the API and the downloads. */
public interface CandidateQueryParameters {

    /**
     * Reads {@code project, observation, beam, filter, id_min, id_max, min.<quantity>, max.<quantity>, rated
     * (true|false|mine|not_mine), classification, ra, dec, radius_arcmin, text, best_beams, sort=<field>[,desc]}; others
     * (page, size, columns …) are left alone.
     *
     * @throws BadQueryException with a sentence for the first parameter that cannot be read
     */
    CandidateQuery read(Map<String, List<String>> parameters);

    /** The parameters that {@link #read} reads back as the same query; what is at its default is left out. */
    Map<String, List<String>> write(CandidateQuery query);
}
