package org.imageplane.transients.review.live;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.imageplane.transients.candidate.CandidateUploaded;
import org.imageplane.transients.candidate.CandidatesRemoved;
import org.imageplane.transients.crossmatch.AssociationSaid;
import org.imageplane.transients.crossmatch.AssociationsProposed;
import org.imageplane.transients.rating.CandidateRated;
import org.imageplane.transients.rating.ClaimsChanged;
import org.imageplane.transients.rating.ObservationRated;
import org.imageplane.transients.replica.Elsewhere;
import org.imageplane.transients.replica.NewsMissed;
import org.imageplane.transients.survey.ObservationChanged;
import org.imageplane.transients.survey.ProjectsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;

/**
 * Tells open pages what happens, wherever it happens: {@link CandidateRated}, {@link ObservationRated}, {@link
 * ClaimsChanged}, {@link AssociationSaid}, {@link AssociationsProposed}, {@link CandidateUploaded}, {@link
 * CandidatesRemoved}, {@link ProjectsChanged}, {@link ObservationChanged}, and {@link NewsMissed} when it may have been anything.
 */
@Service
public class PageNews {

    /** Between two looks of one page. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    private final TaskScheduler clock;
    private final Set<Consumer<Record>> pages = new CopyOnWriteArraySet<>();

    PageNews(TaskScheduler clock) {
        this.clock = clock;
    }

    /**
     * Keeps a part of a page up to date for as long as the page is open and seen: after news that concern it, but not
     * more often than every two seconds, {@code read} is called without holding up the page, and {@code show} with what
     * it gave.
     *
     * @param concerns asked on any thread, and quickly
     */
    public <T> void follow(
            Component page, Predicate<Record> concerns, Supplier<T> read, Consumer<T> show) {
        new Follower<>(page, concerns, read, show, clock).begin(pages);
    }

    /** How many pages follow. */
    int followers() {
        return pages.size();
    }

    @EventListener({
        CandidateRated.class,
        ObservationRated.class,
        ClaimsChanged.class,
        AssociationSaid.class,
        AssociationsProposed.class,
        CandidateUploaded.class,
        CandidatesRemoved.class,
        ProjectsChanged.class,
        ObservationChanged.class,
        NewsMissed.class
    })
    void here(Record event) {
        tell(event);
    }

    @EventListener
    void elsewhere(Elsewhere<?> told) {
        tell(told.event());
    }

    /** Tells this process's pages of something that only a room below this one knows of. */
    public void tell(Record event) {
        pages.forEach(page -> page.accept(event));
    }
}
