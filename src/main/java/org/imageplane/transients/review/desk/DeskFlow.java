package org.imageplane.transients.review.desk;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.candidate.ConeAround;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.rating.Rating;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.rating.RatingRefusedException;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.survey.Beams;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.Quantities;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What happens at the rating desk, without its looks: load, save, and find the next candidate. */
@Component
class DeskFlow {

    /** A little more than the cut-outs of either survey show. */
    private static final double NEARBY_ARCMIN = 10;

    private static final int MOST_NEARBY = 40;

    /** Detections of one source are within 5″ of each other: marks would only cover it. */
    private static final double SAME_SOURCE_DEG = 5.0 / 3600;

    private final CandidateSearch search;
    private final Projects projects;
    private final Observations observations;
    private final Quantities quantities;
    private final Classifications classifications;
    private final Ratings ratings;
    private final RatingQueue queue;
    private final Beams beams;
    private final MediaStore media;

    DeskFlow(
            CandidateSearch search,
            Projects projects,
            Observations observations,
            Quantities quantities,
            Classifications classifications,
            Ratings ratings,
            RatingQueue queue,
            Beams beams,
            MediaStore media) {
        this.search = search;
        this.projects = projects;
        this.observations = observations;
        this.quantities = quantities;
        this.classifications = classifications;
        this.ratings = ratings;
        this.queue = queue;
        this.beams = beams;
        this.media = media;
    }

    /** The candidate with all that the desk shows, claimed for the person unless somebody else has it. */
    Optional<DeskContent> load(Actor actor, long id) {
        return search.one(actor, id).map(details -> content(actor, details));
    }

    /** The candidate's files, to get its pictures ready. */
    Optional<CandidateDetails> pictures(Actor actor, long id) {
        return search.one(actor, id);
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
                        .cone(ConeAround.CANDIDATE, new Cone(row.position(), NEARBY_ARCMIN))
                        .build();
        return search.find(actor, around, 0, MOST_NEARBY).stream()
                .filter(other -> other.position().separationDeg(row.position()) > SAME_SOURCE_DEG)
                .toList();
    }

    /** Saves what is set. A failure of the database is a refusal too: what was typed stays on the card. */
    SaveOutcome save(Actor actor, long id, RatingInput input) {
        boolean empty =
                input.score() == null && input.verdict() == null && input.classification() == null;
        try {
            if (empty && ratings.own(actor, id).isEmpty() && isBlank(input.notes())) {
                return new SaveOutcome.NothingSet();
            }
            return new SaveOutcome.Saved(ratings.rate(actor, id, input));
        } catch (RatingRefusedException refused) {
            return new SaveOutcome.Refused(String.valueOf(refused.getMessage()));
        } catch (NoSuchElementException gone) {
            return new SaveOutcome.Refused(
                    "This candidate is no longer there: it was removed, or its project closed to you.");
        } catch (DataAccessException failure) {
            return new SaveOutcome.Refused(
                    "The rating was not saved, because the database did not answer. Press the key again.");
        }
    }

    private static boolean isBlank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The next candidate after this one, claimed for the person when it comes from the queue. */
    Optional<Long> next(Actor actor, DeskSource source, long current) {
        return switch (source) {
            case DeskSource.Queue q -> queue.next(actor, queue.settings(actor), current);
            case DeskSource.GridList list ->
                    search.behind(actor, list.query(), current).map(CandidateRow::id);
        };
    }

    /** The first candidate of the queue. */
    Optional<Long> first(Actor actor) {
        return queue.next(actor, queue.settings(actor), null);
    }

    /** How many are left: in the queue for this person, or in the grid's list altogether. */
    long left(Actor actor, DeskSource source) {
        return switch (source) {
            case DeskSource.Queue q -> queue.left(actor, queue.settings(actor));
            case DeskSource.GridList list -> search.count(actor, list.query());
        };
    }

    void skip(Actor actor, long id) {
        queue.skip(actor, id);
    }

    void release(Actor actor, long id) {
        queue.release(actor, id);
    }

    boolean stillHere(Actor actor, long id) {
        return queue.keep(actor, id);
    }

    int ratersHere(long projectId) {
        return queue.ratersHere(projectId);
    }

    /** Brings back what was there before the person's last change of this candidate's rating. */
    Optional<Rating> undo(Actor actor, long id) {
        return ratings.undo(actor, id);
    }
}
