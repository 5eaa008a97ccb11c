package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.imageplane.transients.rating.Comment;
import org.imageplane.transients.rating.RatingChange;
import org.imageplane.transients.sky.TimeScales;

/** The shared notes with who wrote what, and the rating history under a fold. */
class NotesPanel extends Div {

    private final Div comments = new Div();
    private final TextArea fresh = new TextArea();
    private final Details notes = new Details("Shared notes");
    private final Div changes = new Div();
    private final Details history = new Details("Rating history", changes);
    private Supplier<List<RatingChange>> loadHistory = List::of;

    NotesPanel(Consumer<String> onComment) {
        addClassName("notes-panel");
        fresh.setPlaceholder("Add a note that everybody sees");
        fresh.setAriaLabel("New shared note");
        fresh.setMaxLength(10_000);
        fresh.setWidthFull();
        Button send =
                new Button(
                        "Add",
                        click -> {
                            if (!fresh.getValue().isBlank()) {
                                onComment.accept(fresh.getValue());
                            }
                        });
        notes.add(comments, fresh, send);
        history.addOpenedChangeListener(change -> fillHistory());
        add(notes, history);
    }

    void show(List<Comment> shared, Supplier<List<RatingChange>> changesOfCandidate) {
        fresh.clear();
        showComments(shared);
        loadHistory = changesOfCandidate;
        fillHistory();
    }

    void showComments(List<Comment> shared) {
        comments.removeAll();
        notes.setSummaryText(
                shared.isEmpty() ? "Shared notes" : "Shared notes (" + shared.size() + ")");
        notes.setOpened(!shared.isEmpty() || notes.isOpened());
        for (Comment comment : shared) {
            comments.add(
                    entry(
                            comment.username() + ", " + TimeScales.formatUtc(comment.writtenAt()),
                            comment.text()));
        }
    }

    void commentTaken(List<Comment> shared) {
        fresh.clear();
        showComments(shared);
    }

    private void fillHistory() {
        changes.removeAll();
        if (!history.isOpened()) {
            return;
        }
        List<RatingChange> entries = loadHistory.get();
        if (entries.isEmpty()) {
            changes.add(new Span("Nobody has rated this candidate yet."));
        }
        for (RatingChange change : entries) {
            changes.add(
                    entry(
                            change.username() + ", " + TimeScales.formatUtc(change.doneAt()),
                            inWords(change)));
        }
    }

    private static String inWords(RatingChange change) {
        StringBuilder words = new StringBuilder(change.action().toLowerCase(java.util.Locale.ROOT));
        if (change.score() != null) {
            words.append(", confidence ").append(change.score());
        }
        if (change.verdict() != null) {
            words.append(", real: ")
                    .append(change.verdict().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (change.classification() != null) {
            words.append(", ").append(change.classification());
        }
        if (!change.notes().isBlank()) {
            words.append(": ").append(change.notes());
        }
        if (!change.doneBy().equals(change.username())) {
            words.append(" (by ").append(change.doneBy());
            if (change.reason() != null) {
                words.append(": ").append(change.reason());
            }
            words.append(')');
        }
        return words.toString();
    }

    private static Div entry(String head, String text) {
        Span title = new Span(head);
        title.addClassName("who");
        Div entry = new Div(title, new Div(text));
        entry.addClassName("entry");
        return entry;
    }
}
