package org.imageplane.transients.review.nearby;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.review.nearby.NearbyRow.Note;

/** The quiet lines below what is near: that there is nothing, that there is more, and what became of each service. */
final class NearbyNotes {

    private NearbyNotes() {}

    /** @param all how many things there are, {@code listed} how many of them are in the table */
    static List<NearbyRow> of(NearbyFindings findings, int all, int listed, Instant now) {
        List<NearbyRow> notes = new ArrayList<>();
        if (!findings.failure().isEmpty()) {
            notes.add(note(findings, "failed", findings.failure(), "Try again"));
        }
        if (findings.local().isPresent()) {
            if (listed == 0) {
                notes.add(note(findings, "empty", empty(findings, all), ""));
            }
            double complete = findings.completeToArcmin();
            if (complete < findings.radiusArcmin()) {
                notes.add(
                        note(
                                findings,
                                "more",
                                "There is more than is listed: candidates, pulsars and known sources are complete to "
                                        + NearbyWords.arcmin(complete)
                                        + "′ only.",
                                ""));
            }
        } else if (findings.failure().isEmpty()) {
            notes.add(note(findings, "looking", "Looking …", ""));
        }
        notes.addAll(
                new ServiceRows(findings.place().candidate(), findings.radiusArcmin(), now)
                        .of(findings.answers()));
        return notes;
    }

    private static String empty(NearbyFindings findings, int all) {
        String within = NearbyWords.radius(findings.radiusArcmin());
        if (all > 0) {
            return "%d within %s %s hidden: the buttons above list them."
                    .formatted(all, within, all == 1 ? "is" : "are");
        }
        boolean waiting =
                findings.answers().stream()
                        .anyMatch(answer -> answer.state() == CatalogueAnswer.State.WAITING);
        return "Nothing known within " + within + (waiting ? " so far." : ".");
    }

    private static Note note(NearbyFindings findings, String key, String sentence, String button) {
        return new Note(
                findings.place().candidate() + "!" + key,
                "",
                sentence,
                sentence,
                List.of(),
                button);
    }
}
