package org.imageplane.transients.review.desk;

import java.util.List;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.rating.Classification;
import org.imageplane.transients.rating.Comment;
import org.imageplane.transients.rating.Rating;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the desk shows of one candidate.
 *
 * @param mine whether the candidate is claimed for this person; if not, somebody else is looking at it too
 */
record DeskContent(
        CandidateDetails candidate,
        Project project,
        @Nullable Observation observation,
        List<Quantity> quantities,
        List<Classification> classifications,
        @Nullable Rating own,
        List<Comment> comments,
        boolean mine) {

    CandidateRow row() {
        return candidate.row();
    }

    long id() {
        return candidate.row().id();
    }
}
