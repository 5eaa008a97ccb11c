package org.imageplane.transients.crossmatch;

import java.util.List;
import org.imageplane.transients.sky.Cone;

/**
 * What our own database has near a candidate.
 *
 * @param neighbours nearest first, the candidate itself and the other beams' detections of its source left out
 * @param completeToArcmin from the candidate; less than the cone's radius when there are more than are given
 * @param associations of the candidate, wherever their sources are, as the person may see them
 */
public record Neighbourhood(
        Cone cone,
        List<Neighbour> neighbours,
        double completeToArcmin,
        List<Association> associations) {}
