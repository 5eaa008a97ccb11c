package org.imageplane.transients.review.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.candidate.Sources;
import org.imageplane.transients.crossmatch.SynthesizedBeams;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.Beams;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.Quantities;
import org.springframework.stereotype.Component;

/** Fetches everything that the desk shows of a candidate. */
@Component
class DeskLoader {

    private final CandidateSearch search;
    private final Sources sources;
    private final Projects projects;
    private final Observations observations;
    private final Beams beams;
    private final MediaStore media;
    private final Quantities quantities;
    private final SynthesizedBeams synthesized;
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
            SynthesizedBeams synthesized,
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
        this.synthesized = synthesized;
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
        Optional<Observation> observation = observations.find(row.observationId());
        return new DeskContent(
                details,
                project,
                observation.orElse(null),
                quantities.ofProject(project.id()),
                classifications.offered(project.ratingScale()),
                ratings.own(actor, row.id()).orElse(null),
                ratings.comments(actor, row.id()),
                beamFiles(row),
                sources.detections(actor, row.id()),
                observation.map(synthesized::widthArcmin).orElse(OptionalDouble.empty()),
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
}
