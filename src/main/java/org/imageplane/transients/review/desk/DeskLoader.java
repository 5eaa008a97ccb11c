package org.imageplane.transients.review.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.candidate.ConeAround;
import org.imageplane.transients.candidate.Sources;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.survey.Beams;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.Quantities;
import org.springframework.stereotype.Component;

/** Fetches everything that the desk shows of a candidate. */
@Component
class DeskLoader {

    /** A little more than the cut-outs of either survey show. */
    private static final double NEARBY_ARCMIN = 10;

    private static final int MOST_NEARBY = 40;

    /** Detections of one source are within 5″ of each other: marks would only cover it. */
    private static final double SAME_SOURCE_DEG = 5.0 / 3600;

    private final CandidateSearch search;
    private final Sources sources;
    private final Projects projects;
    private final Observations observations;
    private final Beams beams;
    private final MediaStore media;
    private final Quantities quantities;
    private final Classifications classifications;
    private final Ratings ratings;
    private final RatingQueue queue;

    DeskLoader(
            CandidateSearch search,
            Sources sources,
            Projects projects,
            Observations observations,
            Beams beams,
            MediaStore media,
            Quantities quantities,
            Classifications classifications,
            Ratings ratings,
            RatingQueue queue) {
        this.search = search;
        this.sources = sources;
        this.projects = projects;
        this.observations = observations;
        this.beams = beams;
        this.media = media;
        this.quantities = quantities;
        this.classifications = classifications;
        this.ratings = ratings;
        this.queue = queue;
    }

    /** The candidate with all that the desk shows, claimed for the person unless somebody else has it. */
    Optional<DeskContent> load(Actor actor, long id) {
        return search.one(actor, id).map(details -> content(actor, details));
    }

    private DeskContent content(Actor actor, CandidateDetails details) {
        CandidateRow row = details.row();
        Project project = projects.find(actor, row.projectId()).orElseThrow();
        return new DeskContent(
                details,
                project,
                observations.find(row.observationId()).orElse(null),
                quantities.ofProject(project.id()),
                classifications.offered(project.ratingScale()),
                ratings.own(actor, row.id()).orElse(null),
                ratings.comments(actor, row.id()),
                beamFiles(row),
                nearby(actor, row),
                sources.detections(actor, row.id()),
                OptionalDouble.empty(),
                queue.keep(actor, row.id()));
    }

    private List<MediaFile> beamFiles(CandidateRow row) {
        Integer index = row.beam();
        return index == null
                ? List.of()
                : beams.find(row.projectId(), row.observationId(), index)
                        .map(beam -> media.ofBeam(beam.projectId(), beam.id()))
                        .orElse(List.of());
    }

    private List<CandidateRow> nearby(Actor actor, CandidateRow row) {
        CandidateQuery around =
                CandidateQuery.all().toBuilder()
                        .project(row.project())
                        .bestBeamsOnly(true)
                        .cone(ConeAround.CANDIDATE, new Cone(row.position(), NEARBY_ARCMIN))
                        .build();
        return search.find(actor, around, 0, MOST_NEARBY).stream()
                .filter(other -> other.position().separationDeg(row.position()) > SAME_SOURCE_DEG)
                .toList();
    }
}
