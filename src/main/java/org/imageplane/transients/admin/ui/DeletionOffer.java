package org.imageplane.transients.admin.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.admin.DeletionPreview;
import org.imageplane.transients.admin.DeletionRefusedException;
import org.imageplane.transients.admin.DeletionTarget;
import org.imageplane.transients.admin.Deletions;
import org.imageplane.transients.shell.ByteText;
import org.imageplane.transients.shell.crud.Consequences;
import org.imageplane.transients.shell.crud.ConsequencesDialog;
import org.imageplane.transients.shell.crud.CrudOutcome;

/** Says what a deletion would take, and begins it, for every page that offers one. */
record DeletionOffer(Actor admin, Deletions deletions) {

    private static final String BEGUN =
            "It is being deleted in the background; the storage page shows how far it is.";

    /** What goes, for the question before. */
    Consequences consequences(DeletionTarget target) {
        try {
            DeletionPreview preview = deletions.preview(admin, target);
            String sentence = sentence(preview);
            return preview.large()
                    ? Consequences.large(sentence, preview.name())
                    : Consequences.small(sentence);
        } catch (DeletionRefusedException gone) {
            return Consequences.small(String.valueOf(gone.getMessage()));
        }
    }

    /** Begins it. */
    CrudOutcome begin(DeletionTarget target) {
        try {
            deletions.begin(admin, target);
            return CrudOutcome.done("", BEGUN);
        } catch (DeletionRefusedException refused) {
            return CrudOutcome.refused(String.valueOf(refused.getMessage()));
        }
    }

    /** Asks, and begins it. */
    void ask(String title, DeletionTarget target, Consumer<CrudOutcome.Done> onDone) {
        new ConsequencesDialog(title, consequences(target), "Delete", () -> begin(target), onDone)
                .open();
    }

    private static String sentence(DeletionPreview preview) {
        List<String> parts = new ArrayList<>();
        if (preview.observations() > 1) {
            parts.add(count(preview.observations(), "observation"));
        }
        if (preview.beams() > 0) {
            parts.add(count(preview.beams(), "beam"));
        }
        parts.add(
                preview.rated() == 0
                        ? count(preview.candidates(), "candidate")
                        : "%s (%,d rated)"
                                .formatted(
                                        count(preview.candidates(), "candidate"), preview.rated()));
        parts.add(ratings(preview));
        parts.add(count(preview.comments(), "comment"));
        parts.add(count(preview.associations(), "association"));
        parts.add(
                "%s (%s)".formatted(count(preview.files(), "file"), ByteText.of(preview.bytes())));
        return "Of %s these go for good: %s. The history keeps what people said. Nothing can be uploaded to it, or rated in it, from now on."
                .formatted(preview.subject(), String.join(", ", parts));
    }

    private static String ratings(DeletionPreview preview) {
        if (preview.ratings() == 0) {
            return "no ratings";
        }
        String people =
                preview.people().stream()
                        .map(share -> "%s %,d".formatted(share.username(), share.ratings()))
                        .collect(Collectors.joining(", "));
        int more = preview.peopleCount() - preview.people().size();
        return "%s (%s%s)"
                .formatted(
                        count(preview.ratings(), "rating"),
                        people,
                        more > 0 ? " and %,d more people".formatted(more) : "");
    }

    /** "1 file", "3,012 files". */
    static String count(long number, String one) {
        return number == 0
                ? "no " + one + "s"
                : String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }
}
