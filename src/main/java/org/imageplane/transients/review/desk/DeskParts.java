package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout.Orientation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.crossmatch.Neighbour;
import org.imageplane.transients.imaging.viewer.ViewerPanes;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.rating.Classification;
import org.imageplane.transients.rating.RatingChange;
import org.imageplane.transients.review.nearby.AssociationHistory;
import org.imageplane.transients.review.nearby.NearbyPanel;
import org.imageplane.transients.review.nearby.NearbyPanels;
import org.imageplane.transients.review.nearby.NearbyPlace;
import org.jspecify.annotations.Nullable;

/** The parts of the desk and where they stand; they all show the same candidate. */
class DeskParts {

    /** Who is told what the person wants. */
    interface Listener extends DeskKeys.Listener {

        /** Another candidate is to be shown. */
        void open(long candidate);

        /** The answer on the card is meant for every beam of the source. */
        void rateSource();

        /** The answer on the card is meant for the whole observation. */
        void rateObservation();

        /** All terms are to be shown. */
        void terms();

        /** The header of that FITS file is to be read. */
        void header(MediaFile file);

        /** A note that everybody sees. */
        void comment(String text);
    }

    final DeskHeader header = new DeskHeader();
    final RatingCard card;
    final NotesPanel notes;
    final NearbyPanel nearby;
    final AssociationHistory said;
    private final DetectionsPanel detections;
    final DeskKeys keys;
    private final PicturePanes pictures;
    private final LightCurvePanel lightCurve = new LightCurvePanel();
    private final FactsPanel facts;
    private final Div side;
    private final RememberedSplit main;
    private Map<String, Character> letters = Map.of();
    private @Nullable DeskContent shown;

    DeskParts(
            Listener listener,
            Actor actor,
            ViewerPanes viewers,
            NearbyPanels neighbours,
            Preferences preferences) {
        card = new RatingCard(listener::act, listener::terms, actor.personId());
        notes = new NotesPanel(listener::comment);
        keys = new DeskKeys(listener);
        pictures = new PicturePanes(actor, viewers, preferences);
        facts = new FactsPanel(listener::header);
        nearby = neighbours.panel(actor, new Neighbourly(listener));
        said = neighbours.history(actor);
        Div below = new Div(lightCurve, nearby);
        below.addClassName("below");
        main =
                new RememberedSplit(
                        pictures,
                        below,
                        Orientation.VERTICAL,
                        62,
                        "desk.split.main",
                        actor,
                        preferences);
        Button whole =
                new Button("Rate the whole observation…", click -> listener.rateObservation());
        whole.addThemeVariants(ButtonVariant.TERTIARY);
        whole.addClassName("whole-observation");
        detections = new DetectionsPanel(listener::open, listener::rateSource);
        Div beside = new Div(detections, whole, notes, said, facts);
        beside.addClassName("beside");
        side = new Div(card, beside);
        side.addClassName("side");
    }

    /** In the order of the page; the header stands in the title bar instead. */
    List<Component> onThePage() {
        return List.of(main, side, keys);
    }

    /** Addresses of what will be on the screen of that candidate. */
    List<String> urls(CandidateDetails candidate) {
        return pictures.urls(candidate);
    }

    /** Letters of the terms that may be chosen now. */
    Map<String, Character> letters() {
        return letters;
    }

    void show(DeskContent content, Supplier<List<RatingChange>> history) {
        shown = content;
        letters = lettersOf(content);
        header.show(content);
        pictures.show(content);
        lightCurve.show(content);
        facts.show(content);
        detections.show(content);
        card.show(content, letters);
        notes.show(content.comments(), history);
        said.show(content.id());
        lookAround(content);
        keys.show(content.id(), codesByKey(content));
    }

    /** The rating of that candidate, which stays on the desk, is saved; what was ticked is shown as it is now. */
    void saved(DeskContent content, String word) {
        card.say(word);
        if (!nearby.ticked().isEmpty()) {
            lookAround(content);
        }
    }

    private void lookAround(DeskContent content) {
        nearby.show(
                new NearbyPlace(
                        content.id(),
                        content.row().name(),
                        content.row().position(),
                        content.row().beam(),
                        content.beamCentre(),
                        content.synthesizedBeamArcmin()));
    }

    /** Shows the terms as they are now; what is set on the card stays. */
    void showTerms(DeskContent content) {
        letters = lettersOf(content);
        card.showTerms(content.project().ratingScale(), content.classifications(), letters);
        keys.show(content.id(), codesByKey(content));
    }

    private static Map<String, Character> lettersOf(DeskContent content) {
        return KeyAssignment.of(
                names(content, false),
                names(content, true),
                DeskAction.reservedLetters(content.project().ratingScale()));
    }

    private static List<String> names(DeskContent content, boolean added) {
        return content.classifications().stream()
                .filter(term -> term.added() == added)
                .map(Classification::name)
                .toList();
    }

    private Map<String, String> codesByKey(DeskContent content) {
        Map<String, String> codes = new LinkedHashMap<>();
        DeskAction.fixedKeys(content.project().ratingScale())
                .forEach((key, action) -> codes.put(key, action.code()));
        letters.forEach(
                (term, letter) -> codes.put(letter.toString(), new DeskAction.Term(term).code()));
        return codes;
    }

    /** Passes on what happens among the neighbours to the parts that it concerns. */
    private final class Neighbourly implements NearbyPanel.Listener {

        private final Listener listener;

        private Neighbourly(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void open(long candidate) {
            listener.open(candidate);
        }

        @Override
        public void ticked(int candidates) {
            card.appliesTo(candidates);
        }

        @Override
        public void said() {
            said.refresh();
        }

        @Override
        public void found(List<Neighbour> neighbours) {
            if (shown != null) {
                pictures.mark(NeighbourMarks.of(shown, neighbours));
            }
        }
    }
}
