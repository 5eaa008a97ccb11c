package org.imageplane.transients.candidate;

import java.util.List;
import java.util.Map;

/** {@link CandidateQuery} as the parameters of an address, the same for the grid, the API and the downloads. */
public interface CandidateQueryParameters {

    /**
     * Reads
     *
     * <ul>
     *   <li>{@code project, observation, beam, filter}: names and the beam's index;
     *   <li>{@code ids} (some ids with commas between them), {@code id_min, id_max};
     *   <li>{@code min.<quantity>, max.<quantity>}: a closed range of a quantity or of a number that can be sorted by;
     *   <li>{@code ra, dec, radius_arcmin}, or {@code position, radius_arcmin} with a position in any notation: a cone
     *       around the candidate, {@code beam_ra, beam_dec, beam_position, beam_radius_arcmin} around the centre of its
     *       beam, {@code known_ra, known_dec, known_position, known_radius_arcmin} around its nearest known source or
     *       counterpart in the deep image;
     *   <li>{@code rated} (true|false|mine|not_mine), {@code classification} (or tag) and {@code verdict}
     *       (TRUE|FALSE|UNSURE) that somebody currently gives, in a blind project only one's own;
     *   <li>{@code association} (associated|proposed|none, or the name of a source that is confirmed or proposed);
     *   <li>{@code text}: part of name, known source, notes, metadata or the uploader's columns; {@code key:value} finds a
     *       part of one value in the last two, {@code key=value} the whole of it;
     *   <li>{@code best_beams, sort=<field>[,desc]}.
     * </ul>
     *
     * Others (page, size, columns …) are left alone.
     *
     * @throws BadQueryException with a sentence for the first parameter that cannot be read
     */
    CandidateQuery read(Map<String, List<String>> parameters);

    /** The parameters that {@link #read} reads back as the same query; what is at its default is left out. */
    Map<String, List<String>> write(CandidateQuery query);

    /** Parameters that can only be read together: those of each cone. */
    List<List<String>> together();
}
