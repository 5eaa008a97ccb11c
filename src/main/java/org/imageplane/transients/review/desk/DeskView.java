package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout.Orientation;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.rating.Classification;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.shell.TitleBarContent;
import org.jspecify.annotations.Nullable;

/** One candidate, large, with everything needed to say what it is; and on to the next. */
@Route("candidates/:id")
@PermitAll
@StyleSheet("assets/desk.css")
class DeskView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, TitleBarContent, DeskKeys.Listener {

    private final DeskFlow flow;
    private final Ratings ratings;
    private final DeskSources sources;
    private final Actor actor;
    private final DeskTrail trail = DeskTrails.ofThisSession();

    private final DeskHeader header = new DeskHeader();
    private final PicturePanes pictures;
    private final ContextPanel context = new ContextPanel();
    private final CandidatePanel measurements = new CandidatePanel();
    private final RatingCard card = new RatingCard(this::act);
    private final NotesPanel notes;
    private final DeskKeys keys = new DeskKeys(this);

    private DeskSource source = new DeskSource.Queue();
    private @Nullable DeskContent content;
    private @Nullable Long upcoming;
    private Map<String, Character> letters = Map.of();

    DeskView(
            DeskFlow flow,
            Ratings ratings,
            DeskSources sources,
            CurrentActor currentActor,
            Preferences preferences) {
        this.flow = flow;
        this.ratings = ratings;
        this.sources = sources;
        this.actor = currentActor.require();
        this.pictures = new PicturePanes(actor, preferences);
        this.notes = new NotesPanel(this::comment);
        addClassName("desk");
        Div below = new Div(context, measurements);
        below.addClassName("below");
        RememberedSplit main =
                new RememberedSplit(
                        pictures,
                        below,
                        Orientation.VERTICAL,
                        66,
                        "desk.split.main",
                        actor,
                        preferences);
        Div side = new Div(card, wholeObservation(), notes);
        side.addClassName("side");
        add(main, side, keys);
    }

    @Override
    public Component titleBar() {
        return header;
    }

    private Button wholeObservation() {
        Button button = new Button("Rate the whole observation…", click -> rateObservation());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("whole-observation");
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        source = sources.read(event.getLocation().getQueryParameters());
        long id = event.getRouteParameters().getLong("id").orElse(-1L);
        if (!show(id)) {
            throw new NotFoundException(
                    "There is no candidate "
                            + event.getRouteParameters().get("id").orElse("")
                            + ", or it belongs to a"
                            + " project that you may not see.");
        }
    }

    private boolean show(long id) {
        Optional<DeskContent> loaded = flow.load(actor, id);
        if (loaded.isEmpty()) {
            return false;
        }
        DeskContent shown = loaded.get();
        content = shown;
        letters =
                KeyAssignment.of(
                        shown.classifications().stream().map(Classification::name).toList(),
                        DeskAction.reservedLetters(shown.project().ratingScale()));
        header.show(shown);
        pictures.show(shown);
        context.show(shown);
        measurements.show(shown);
        card.show(shown, letters);
        notes.show(shown.comments(), () -> ratings.history(actor, id));
        keys.show(id, actionByKey(shown));
        return true;
    }

    private Map<String, String> actionByKey(DeskContent shown) {
        Map<String, String> codes = new LinkedHashMap<>();
        DeskAction.fixedKeys(shown.project().ratingScale())
                .forEach((key, action) -> codes.put(key, action.code()));
        letters.forEach(
                (term, letter) -> codes.put(letter.toString(), new DeskAction.Term(term).code()));
        return codes;
    }

    @Override
    public void act(DeskAction action) {
        switch (action) {
            case DeskAction.Score s -> {
                card.set(s.score());
                saveAndGo();
            }
            case DeskAction.Real r -> {
                card.set(r.verdict());
                saveAndGo();
            }
            case DeskAction.Term t -> card.toggle(t.name());
            case DeskAction.Plain plain -> plain(plain);
        }
    }

    private void plain(DeskAction.Plain action) {
        switch (action) {
            case SAVE -> save();
            case NEXT -> {
                if (card.hasAnswer()) {
                    saveAndGo();
                } else {
                    skip();
                }
            }
            case SKIP -> skip();
            case BACK ->
                    trail.back(current().id())
                            .ifPresentOrElse(this::go, () -> card.say("This is where you began."));
            case UNDO -> undo();
            case NOTE -> card.focusNote();
            case HELP -> new KeyboardHelp(current().project().ratingScale(), letters).open();
        }
    }

    private boolean save() {
        return switch (flow.save(actor, current().id(), card.input())) {
            case SaveOutcome.Saved saved -> {
                trail.save(current().id());
                card.say("Saved.");
                yield true;
            }
            case SaveOutcome.NothingSet nothing -> {
                card.complain("Nothing is set yet: choose what it is, or how sure you are.");
                yield false;
            }
            case SaveOutcome.Refused refused -> {
                card.complain(refused.sentence());
                yield false;
            }
        };
    }

    private void saveAndGo() {
        if (save()) {
            goOn("Saved " + current().row().name() + ".");
        }
    }

    private void skip() {
        if (source instanceof DeskSource.Queue) {
            flow.skip(actor, current().id());
        }
        goOn("");
    }

    private void goOn(String word) {
        long left = current().id();
        Optional<Long> next =
                Optional.ofNullable(upcoming).or(() -> flow.next(actor, source, left));
        upcoming = null;
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

    private void go(long id) {
        flow.release(actor, current().id());
        if (show(id)) {
            arrived();
        }
    }

    private void arrived() {
        UI ui = UI.getCurrent();
        ui.getPage()
                .getHistory()
                .pushState(null, "candidates/" + current().id() + sources.write(source));
        ui.getPage().setTitle(getPageTitle());
    }

    private void undo() {
        Optional<Long> last = trail.lastSaved();
        if (last.isEmpty()) {
            card.say("Nothing to undo in this sitting.");
            return;
        }
        flow.undo(actor, last.get());
        go(last.get());
        card.say("Undone: this rating is as it was before.");
    }

    private void rateObservation() {
        RatingInput input = card.input();
        if (input.score() == null && input.verdict() == null && input.classification() == null) {
            card.complain(
                    "Choose what it is first: that rating is then given to every candidate of the observation.");
            return;
        }
        long id = current().id();
        new ObservationDialog(
                        ratings.previewObservation(actor, id),
                        input,
                        () -> {
                            int touched = ratings.rateObservation(actor, id, input);
                            goOn("Rated " + touched + " candidates.");
                        })
                .open();
    }

    private void comment(String text) {
        ratings.comment(actor, current().id(), text);
        notes.commentTaken(ratings.comments(actor, current().id()));
    }

    @Override
    public void shown() {
        long id = current().id();
        flow.stillHere(actor, id);
        upcoming = flow.next(actor, source, id).filter(next -> next != id).orElse(null);
        if (upcoming != null) {
            flow.pictures(actor, upcoming).ifPresent(next -> keys.preload(PicturePanes.urls(next)));
        }
        header.progress(
                flow.left(actor, source),
                source instanceof DeskSource.Queue,
                flow.ratersHere(current().project().id()));
    }

    @Override
    public void stillHere() {
        flow.stillHere(actor, current().id());
        if (upcoming != null
                && source instanceof DeskSource.Queue
                && !flow.stillHere(actor, upcoming)) {
            upcoming = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (content != null) {
            flow.release(actor, content.id());
        }
        if (upcoming != null && source instanceof DeskSource.Queue) {
            flow.release(actor, upcoming);
        }
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
