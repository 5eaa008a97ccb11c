package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Locale;
import org.imageplane.transients.candidate.OwnRating;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings.ObservationPreview;
import org.imageplane.transients.rating.Verdict;

/** Says how many candidates a rating of the whole observation touches, before it does. */
class ObservationDialog extends ConfirmDialog {

    ObservationDialog(ObservationPreview preview, RatingInput input, Runnable onConfirm) {
        setHeader("Rate the whole observation?");
        setText(
                "All %d candidates of %s in %s get %s from you. %s"
                        .formatted(
                                preview.candidates(),
                                preview.observation(),
                                preview.project(),
                                inWords(input),
                                preview.alreadyRatedByMe() == 0
                                        ? "You have rated none of them so far."
                                        : "You have rated %d of them already: those ratings change, and the history keeps them."
                                                .formatted(preview.alreadyRatedByMe())));
        setCancelable(true);
        setConfirmText("Rate %d candidates".formatted(preview.candidates()));
        addConfirmListener(confirm -> onConfirm.run());
    }

    static String inWords(OwnRating own) {
        String words =
                inWords(
                        new RatingInput(
                                own.score(),
                                own.verdict() == null ? null : Verdict.valueOf(own.verdict()),
                                own.classification(),
                                null));
        return words.isEmpty() ? "a note alone" : words;
    }

    static String inWords(RatingInput input) {
        StringBuilder words = new StringBuilder();
        if (input.classification() != null) {
            words.append('“').append(input.classification()).append('”');
        }
        if (input.score() != null) {
            words.append(words.isEmpty() ? "" : " with ")
                    .append("confidence ")
                    .append(input.score());
        }
        if (input.verdict() != null) {
            words.append(words.isEmpty() ? "" : " with ")
                    .append("“")
                    .append(input.verdict().name().charAt(0))
                    .append(input.verdict().name().substring(1).toLowerCase(Locale.ROOT))
                    .append("”");
        }
        return words.toString();
    }
}
