package org.imageplane.transients.review.grid;

import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.Quantities;
import org.springframework.stereotype.Component;

/**
 * Says whether the grid shows the best beam of each source only, unless somebody chose otherwise: where the same source
 * is found in several beams.
 */
@Component
class BestBeams {

    /** Which beam is the best is decided by it. */
    private static final String FROM_BEAM_CENTRE = "beam_sep_deg";

    private final Projects projects;
    private final Quantities quantities;

    BestBeams(Projects projects, Quantities quantities) {
        this.projects = projects;
        this.quantities = quantities;
    }

    boolean areUsual(Actor actor, CandidateQuery query) {
        return projects.visibleTo(actor).stream()
                .filter(
                        project ->
                                query.project() == null
                                        || project.name().equalsIgnoreCase(query.project()))
                .anyMatch(this::hasBeams);
    }

    private boolean hasBeams(Project project) {
        return quantities.ofProject(project.id()).stream()
                .anyMatch(quantity -> quantity.key().equals(FROM_BEAM_CENTRE));
    }
}
