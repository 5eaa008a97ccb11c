package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.function.Consumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.imaging.viewer.ViewerPanes;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.review.nearby.NearbyPanels;
import org.imageplane.transients.shell.TitleBarContent;
import org.imageplane.transients.shell.WindowTitle;
import org.jspecify.annotations.Nullable;

/** One candidate, large, with everything needed to say what it is; and on to the next. */
@Route("candidates/:id")
@PermitAll
@StyleSheet("assets/desk.css")
class DeskView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, TitleBarContent, DeskParts.Listener {

    private final DeskFlow flow;
    private final Ratings ratings;
    private final DeskSources sources;
    private final DeskNumbers numbers;
    private final Actor actor;
    private final DeskTrail trail = DeskTrails.ofThisSession();

    private final DeskParts parts;
    private final RatingCard card;
    private final DeskAhead ahead;
    private final CardAnswer answer;
    private final DeskUndo undo;

    private volatile DeskSource source = DeskSource.Queue.AS_SET;
    private volatile @Nullable DeskContent content;

    DeskView(
            DeskFlow flow,
            Ratings ratings,
            DeskSources sources,
            DeskNumbers numbers,
            CurrentActor currentActor,
            ViewerPanes viewers,
            NearbyPanels nearby,
            Preferences preferences) {
        this.flow = flow;
        this.ratings = ratings;
        this.sources = sources;
        this.numbers = numbers;
        this.actor = currentActor.require();
        this.parts = new DeskParts(this, actor, viewers, nearby, preferences);
        this.card = parts.card;
        this.answer = new CardAnswer(flow, ratings, actor, card, trail);
        this.undo = new DeskUndo(flow, actor, card, trail);
        this.ahead = new DeskAhead(flow, actor, parts::urls);
        addClassName("desk");
        getElement().setAttribute("data-motion", true);
        add(parts.onThePage());
        numbers.follow(this, actor, parts.header, () -> source, () -> content);
    }

    @Override
    public Component titleBar() {
        return parts.header;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        source = sources.read(event.getLocation().getQueryParameters());
        long id = event.getRouteParameters().getLong("id").orElse(-1L);
        if (!show(id)) {
            throw new NotFoundException(
                    "There is no candidate %s, or it belongs to a project that you may not see."
                            .formatted(event.getRouteParameters().get("id").orElse("")));
        }
    }

    private boolean show(long id) {
        Optional<DeskContent> loaded = flow.load(actor, id);
        loaded.ifPresent(
                shown -> {
                    content = shown;
                    parts.show(shown, () -> ratings.history(actor, id));
                });
        return loaded.isPresent();
    }

    @Override
    public void act(DeskAction action) {
        switch (action) {
            case DeskAction.Score s -> saveAndGo(() -> card.set(s.score()));
            case DeskAction.Real r -> saveAndGo(() -> card.set(r.verdict()));
            case DeskAction.Term t -> card.toggle(t.name());
            case DeskAction.Plain plain -> plain(plain);
        }
    }

    private void plain(DeskAction.Plain action) {
        switch (action) {
            case SAVE -> save(() -> {}, word -> parts.saved(current(), word));
            case NEXT -> {
                if (card.hasAnswer()) {
                    saveAndGo(() -> {});
                } else {
                    skip();
                }
            }
            case SKIP -> skip();
            case BACK ->
                    trail.back(current().id())
                            .ifPresentOrElse(
                                    this::open, () -> card.say("This is where you began."));
            case UNDO -> undo.last(this::open);
            case NOTE -> card.focusNote();
            case NEARBY -> parts.nearby.focus();
            case HELP ->
                    new KeyboardHelp(current().project().ratingScale(), parts.letters()).open();
        }
    }

    private void saveAndGo(Runnable set) {
        save(set, this::goOn);
    }

    /** Sets the answer and saves it, for what is ticked too; where that is not wished, nothing was set either. */
    private void save(Runnable set, Consumer<String> done) {
        RatingInput before = card.input();
        set.run();
        answer.save(current().row(), parts.nearby.ticked(), done, () -> card.restore(before));
    }

    private void skip() {
        if (source instanceof DeskSource.Queue) {
            flow.skip(actor, current().id());
        }
        goOn("");
    }

    private void goOn(String word) {
        long left = current().id();
        Optional<Long> next = ahead.take(source, left);
        if (next.isPresent() && show(next.get())) {
            trail.leave(left);
            arrived();
            card.say(word);
        } else if (source instanceof DeskSource.Queue) {
            UI.getCurrent().navigate(RateView.class);
        } else {
            card.say(word + " That was the last one of your list.");
        }
    }

    @Override
    public void open(long id) {
        flow.release(actor, current().id());
        if (show(id)) {
            arrived();
        }
    }

    private void arrived() {
        UI ui = UI.getCurrent();
        String address = "candidates/" + current().id() + sources.write(source);
        ui.getPage().getHistory().pushState(null, address);
        WindowTitle.set(ui, getPageTitle());
    }

    @Override
    public void rateSource() {
        answer.source(current().id(), touched -> goOn("Rated " + touched + " detections."));
    }

    @Override
    public void rateObservation() {
        answer.observation(current().id(), touched -> goOn("Rated " + touched + " candidates."));
    }

    @Override
    public void terms() {
        flow.termDialog(
                        actor,
                        current().project().ratingScale(),
                        () -> flow.load(actor, current().id()).ifPresent(parts::showTerms))
                .open();
    }

    @Override
    public void header(MediaFile file) {
        flow.headerDialog(actor, file).open();
    }

    @Override
    public void comment(String text) {
        ratings.comment(actor, current().id(), text);
        parts.notes.commentTaken(ratings.comments(actor, current().id()));
    }

    @Override
    public void shown() {
        long id = current().id();
        parts.nearby.stays();
        flow.stillHere(actor, id);
        parts.keys.preload(ahead.prepare(source, id));
        parts.header.progress(numbers.read(actor, source, current()));
    }

    @Override
    public void stillHere() {
        flow.stillHere(actor, current().id());
        ahead.stillHere();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (content != null) {
            flow.release(actor, content.id());
        }
        ahead.release();
    }

    private DeskContent current() {
        return java.util.Objects.requireNonNull(content, "The desk shows nothing yet.");
    }

    @Override
    public String getPageTitle() {
        return content == null
                ? "Candidate"
                : content.row().name() + " · " + content.project().name();
    }
}
