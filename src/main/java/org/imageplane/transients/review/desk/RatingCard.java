package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.imageplane.transients.rating.Classification;
import org.imageplane.transients.rating.Rating;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Verdict;
import org.imageplane.transients.survey.RatingScale;
import org.jspecify.annotations.Nullable;

/** The card with which a candidate is rated. It holds what is set; what is done with it is the desk's business. */
class RatingCard extends Div {

    private final Consumer<DeskAction> actions;
    private final H2 termsTitle = new H2();
    private final NativeButton allTerms = new NativeButton();
    private final Div terms = new Div();
    private final H2 question = new H2();
    private final Div answers = new Div();
    private final NoteField note;
    private final Span more = new Span();
    private final Span status = new Span();
    private final Map<String, ActButton> termButtons = new LinkedHashMap<>();
    private final Map<Object, ActButton> answerButtons = new LinkedHashMap<>();

    private List<Classification> shownTerms = List.of();
    private @Nullable String chosenTerm;
    private @Nullable Integer score;
    private @Nullable Verdict verdict;
    private @Nullable String savedNote;

    /** {@code onTerms} is told when the person wants to see all terms, or to add one. */
    RatingCard(Consumer<DeskAction> actions, Runnable onTerms, long personId) {
        this.actions = actions;
        note = new NoteField("My note", personId);
        allTerms.addClassName("link-button");
        allTerms.addClickListener(click -> onTerms.run());
        addClassName("rating-card");
        terms.addClassName("terms");
        terms.getElement().setAttribute("role", "group").setAttribute("aria-label", "What is it?");
        answers.addClassName("answers");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        Div moves =
                new Div(
                        action("Save", DeskAction.Plain.SAVE, "⏎"),
                        action("Next", DeskAction.Plain.NEXT, "N"),
                        action("Skip", DeskAction.Plain.SKIP, "S"),
                        action("Back", DeskAction.Plain.BACK, "B"),
                        action("Undo", DeskAction.Plain.UNDO, "Z"),
                        action("Note", DeskAction.Plain.NOTE, "/"),
                        action("Keys", DeskAction.Plain.HELP, "?"));
        moves.addClassName("moves");
        Div head = new Div(termsTitle, allTerms);
        head.addClassName("head");
        more.addClassName("applies-to");
        more.getElement().setAttribute("role", "status");
        Div asks = new Div(question, more);
        asks.addClassName("asks");
        add(head, terms, asks, answers, note, moves, status);
    }

    /** Shows the terms and answers of this candidate's project, and the person's own rating if there is one. */
    void show(DeskContent content, Map<String, Character> letters) {
        Rating own = content.own();
        chosenTerm = own == null ? null : own.classification();
        score = own == null ? null : own.score();
        verdict = own == null ? null : own.verdict();
        savedNote = own == null ? "" : own.notes();
        note.show(content.id(), Objects.requireNonNullElse(savedNote, ""));
        showTerms(content.project().ratingScale(), content.classifications(), letters);
        buildAnswers(content.project().ratingScale());
        removeClassName("noting");
        mark();
        say(own == null ? "" : "Rated by me on " + own.ratedAt().toString().substring(0, 10));
    }

    /** Shows these terms; the one that was chosen stays so. */
    void showTerms(
            RatingScale scale, List<Classification> offered, Map<String, Character> letters) {
        boolean tags = scale == RatingScale.TRUE_FALSE_UNSURE;
        termsTitle.setText(tags ? "Tag" : "What is it?");
        allTerms.setText(tags ? "Tags…" : "What they mean…");
        if (offered.equals(shownTerms)) {
            return;
        }
        shownTerms = offered;
        terms.removeAll();
        termButtons.clear();
        for (Classification term : offered) {
            Character letter = letters.get(term.name());
            ActButton button =
                    action(
                            term.name(),
                            new DeskAction.Term(term.name()),
                            letter == null ? "" : letter.toString());
            button.getElement().setAttribute("title", term.description());
            termButtons.put(term.name(), button);
            terms.add(button);
        }
        mark();
    }

    private void buildAnswers(RatingScale scale) {
        boolean scores = scale == RatingScale.CONFIDENCE_1_5;
        question.setText(scores ? "How sure?" : "Real variable?");
        if (answerButtons.containsKey(scores ? (Object) 1 : Verdict.TRUE)) {
            return;
        }
        answers.removeAll();
        answerButtons.clear();
        if (scores) {
            for (int value = 1; value <= 5; value++) {
                ActButton button = action(String.valueOf(value), new DeskAction.Score(value), "");
                button.getElement()
                        .setAttribute(
                                "aria-label", "Confidence " + value + " of 5: saves and goes on");
                answerButtons.put(value, button);
            }
        } else {
            answerButtons.put(Verdict.TRUE, action("True", new DeskAction.Real(Verdict.TRUE), "T"));
            answerButtons.put(
                    Verdict.FALSE, action("False", new DeskAction.Real(Verdict.FALSE), "F"));
            answerButtons.put(
                    Verdict.UNSURE, action("Unsure", new DeskAction.Real(Verdict.UNSURE), "U"));
        }
        answers.setClassName("verdicts", !scores);
        answerButtons.values().forEach(answers::add);
        Span hint = new Span("saves, next");
        hint.addClassName("hint");
        answers.add(hint);
    }

    private ActButton action(String text, DeskAction action, String key) {
        return new ActButton(text, action, key, actions);
    }

    /** Chooses the classification, or takes the choice back when it was chosen. */
    void toggle(String term) {
        if (termButtons.containsKey(term)) {
            chosenTerm = term.equals(chosenTerm) ? null : term;
            mark();
        }
    }

    void set(int newScore) {
        score = newScore;
        mark();
    }

    void set(Verdict newVerdict) {
        verdict = newVerdict;
        mark();
    }

    private void mark() {
        termButtons.forEach((name, button) -> button.setPressed(name.equals(chosenTerm)));
        answerButtons.forEach(
                (value, button) -> button.setPressed(value.equals(score) || value.equals(verdict)));
    }

    /** What is set now. */
    RatingInput input() {
        return new RatingInput(score, verdict, chosenTerm, note.getValue());
    }

    /** What is set now, for several candidates: without the note, unless it was just written; the others keep theirs. */
    RatingInput inputForMany() {
        String written = note.getValue();
        boolean fresh = !written.isBlank() && !written.equals(savedNote);
        return new RatingInput(score, verdict, chosenTerm, fresh ? written : null);
    }

    /** Sets what was set before; the note stays as it is. */
    void restore(RatingInput before) {
        score = before.score();
        verdict = before.verdict();
        chosenTerm = before.classification();
        mark();
    }

    /** How many other candidates the answer is meant for, too. */
    void appliesTo(int others) {
        more.setText(others == 0 ? "" : "Applies to %d more".formatted(others));
    }

    /** Whether anything differs from what is saved: a note that was typed counts. */
    boolean hasAnswer() {
        return score != null
                || verdict != null
                || chosenTerm != null
                || !note.getValue().equals(savedNote);
    }

    /** Shows the note where there was no room for it (a phone), and puts the cursor into it. */
    void focusNote() {
        addClassName("noting");
        note.focus();
    }

    /** What is on the card is saved for that candidate. */
    void saved(long candidate) {
        note.saved(candidate);
    }

    /** A quiet word below the buttons. */
    void say(String text) {
        status.setText(text);
        status.removeClassName("error");
    }

    /** An error that stays until the next attempt. */
    void complain(String sentence) {
        status.setText(sentence);
        status.addClassName("error");
    }
}
