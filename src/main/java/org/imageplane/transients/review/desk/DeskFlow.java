package org.imageplane.transients.review.desk;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.imaging.FitsHeaderDialog;
import org.imageplane.transients.imaging.FitsHeaders;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.rating.QueueSettings;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.rating.RatingRefusedException;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.rating.UndoneRating;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.RatingScale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What happens at the rating desk, without its looks: load, save, and find the next candidate. */
@Component
class DeskFlow {

    private final CandidateSearch search;
    private final DeskLoader loader;
    private final Ratings ratings;
    private final RatingQueue queue;
    private final Classifications classifications;
    private final FitsHeaders headers;
    private final Projects projects;

    DeskFlow(
            CandidateSearch search,
            DeskLoader loader,
            Ratings ratings,
            RatingQueue queue,
            Classifications classifications,
            FitsHeaders headers,
            Projects projects) {
        this.search = search;
        this.loader = loader;
        this.ratings = ratings;
        this.queue = queue;
        this.classifications = classifications;
        this.headers = headers;
        this.projects = projects;
    }

    /** The candidate with all that the desk shows. */
    Optional<DeskContent> load(Actor actor, long id) {
        return loader.load(actor, id);
    }

    /** The candidate's files, to get its pictures ready. */
    Optional<CandidateDetails> pictures(Actor actor, long id) {
        return search.one(actor, id);
    }

    /** Saves what is set. A failure of the database is a refusal too: what was typed stays on the card. */
    SaveOutcome save(Actor actor, long id, RatingInput input) {
        boolean empty =
                input.score() == null && input.verdict() == null && input.classification() == null;
        return attempt(
                () ->
                        empty && ratings.own(actor, id).isEmpty() && isBlank(input.notes())
                                ? new SaveOutcome.NothingSet()
                                : new SaveOutcome.Saved(ratings.rate(actor, id, input)),
                SaveOutcome.Refused::new);
    }

    /** What the saving gives, or what {@code refused} makes of the sentence that says why nothing was saved. */
    static <T> T attempt(Supplier<T> saving, Function<String, T> refused) {
        try {
            return saving.get();
        } catch (RatingRefusedException refusal) {
            return refused.apply(String.valueOf(refusal.getMessage()));
        } catch (NoSuchElementException gone) {
            return refused.apply(
                    "This candidate is no longer there: it was removed, or its project closed to you.");
        } catch (DataAccessException failure) {
            return refused.apply(
                    "The rating was not saved, because the database did not answer. Press the key again.");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The next candidate after this one, claimed for the person when it comes from the queue. */
    Optional<Long> next(Actor actor, DeskSource source, long current) {
        return switch (source) {
            case DeskSource.Queue(String project) ->
                    queue.next(actor, settings(actor, project), current);
            case DeskSource.GridList list ->
                    search.behind(actor, list.query(), current).map(CandidateRow::id);
        };
    }

    /** The first candidate of that queue. */
    Optional<Long> first(Actor actor, DeskSource.Queue source) {
        return queue.next(actor, settings(actor, source.project()), null);
    }

    /** Those of the person, in the project that the address names if the person may see it. */
    private QueueSettings settings(Actor actor, @Nullable String project) {
        QueueSettings kept = queue.settings(actor);
        return project == null
                ? kept
                : projects.find(actor, project)
                        .map(found -> kept.inProject(found.name()))
                        .orElse(kept);
    }

    /** How many are left: in the queue for this person, or in the grid's list altogether. */
    long left(Actor actor, DeskSource source) {
        return switch (source) {
            case DeskSource.Queue(String project) -> queue.left(actor, settings(actor, project));
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

    /** Brings back what was there before the person's last change of this candidate's rating, with all of that act. */
    UndoneRating undo(Actor actor, long id) {
        return ratings.undoAct(actor, id);
    }

    /** All terms of the scale, to read and to add to. */
    TagDialog termDialog(Actor actor, RatingScale scale, Runnable onChanged) {
        return new TagDialog(actor, classifications, scale, onChanged);
    }

    /** The cards of a FITS file. */
    FitsHeaderDialog headerDialog(Actor actor, MediaFile file) {
        return new FitsHeaderDialog(headers, actor, file);
    }
}
