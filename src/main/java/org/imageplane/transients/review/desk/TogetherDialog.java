package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.imageplane.transients.candidate.OwnRating;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.TogetherPreview;
import org.jspecify.annotations.Nullable;

/** Says for each candidate what a rating of several changes, before it does: Enter goes ahead, Escape changes nothing. */
class TogetherDialog extends ConfirmDialog {

    TogetherDialog(
            TogetherPreview preview, RatingInput input, Runnable onConfirm, Runnable onCancel) {
        List<TogetherPreview.Line> lines = preview.lines();
        long changed = lines.stream().filter(TogetherPreview.Line::changes).count();
        setHeader("Rate %d candidates together?".formatted(lines.size()));
        Div summary = new Div(summary(lines.size(), changed, input));
        UnorderedList list = new UnorderedList();
        list.addClassName("together");
        lines.forEach(line -> list.add(line(line, input)));
        add(new Div(summary, list));
        addClassName("together-dialog");
        setCancelable(true);
        setConfirmText("Rate %d candidates".formatted(lines.size()));
        addConfirmListener(confirm -> onConfirm.run());
        addCancelListener(cancel -> onCancel.run());
    }

    private static String summary(int all, long changed, RatingInput input) {
        String words =
                "%d of %d get a new rating from you: %s."
                        .formatted(changed, all, ObservationDialog.inWords(input));
        return input.notes() == null
                ? words
                : words + " Your note “%s” goes with it.".formatted(input.notes());
    }

    private static ListItem line(TogetherPreview.Line line, RatingInput input) {
        Span name = new Span(line.name());
        name.addClassName("name");
        Span where = new Span(line.observation());
        where.addClassName("unit");
        Span change = new Span(from(line.own()) + " → " + ObservationDialog.inWords(input));
        if (!line.changes()) {
            change.setText(from(line.own()) + ", stays so");
            change.addClassName("unit");
        }
        return new ListItem(name, where, change);
    }

    private static String from(@Nullable OwnRating own) {
        return own == null ? "not rated by me" : ObservationDialog.inWords(own);
    }
}
