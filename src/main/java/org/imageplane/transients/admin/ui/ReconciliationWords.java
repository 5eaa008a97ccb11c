package org.imageplane.transients.admin.ui;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.imageplane.transients.admin.Reconciliation;
import org.imageplane.transients.admin.Reconciliations;
import org.imageplane.transients.media.MediaDifference;
import org.imageplane.transients.shell.ByteText;
import org.imageplane.transients.shell.UtcText;

/** What a comparison of files and rows found, in words. */
final class ReconciliationWords {

    private ReconciliationWords() {}

    /** The last report, in two sentences. */
    static String of(Reconciliation report) {
        String seen =
                "%s: %s and %s (%s) were compared%s, asked for by %s."
                        .formatted(
                                UtcText.minutes(report.finishedAt()),
                                DeletionOffer.count(report.rowsSeen(), "row"),
                                DeletionOffer.count(report.filesSeen(), "file"),
                                ByteText.of(report.bytesSeen()),
                                report.checksums() ? " and read" : "",
                                report.askedBy());
        return report.found() == 0
                ? seen + " All agree."
                : "%s Found %s.".formatted(seen, found(report));
    }

    private static String found(Reconciliation report) {
        String kinds =
                Arrays.stream(MediaDifference.Kind.values())
                        .filter(kind -> report.kept(kind).differences() > 0)
                        .map(
                                kind ->
                                        "%,d %s (%s)"
                                                .formatted(
                                                        report.kept(kind).differences(),
                                                        many(kind),
                                                        ByteText.of(report.kept(kind).bytes())))
                        .collect(Collectors.joining(", "));
        return report.found() < Reconciliations.MOST_KEPT
                ? kinds
                : kinds + "; more than that are not kept";
    }

    /** How far it is. */
    static String progress(Reconciliation now) {
        return "%s, %s%s"
                .formatted(
                        DeletionOffer.count(now.rowsSeen(), "row"),
                        DeletionOffer.count(now.filesSeen(), "file"),
                        now.left()
                                .map(left -> " · about %s left".formatted(DurationWords.of(left)))
                                .orElse(""));
    }

    /** One of them, as it stands in a table. */
    static String one(MediaDifference.Kind kind) {
        return switch (kind) {
            case MISSING -> "File is missing";
            case WITHOUT_ROW -> "Without a row";
            case OTHER_SIZE -> "Other size";
            case OTHER_CHECKSUM -> "Other checksum";
            case FOREIGN -> "Not ours";
        };
    }

    private static String many(MediaDifference.Kind kind) {
        return switch (kind) {
            case MISSING -> "rows whose file is missing";
            case WITHOUT_ROW -> "files without a row";
            case OTHER_SIZE -> "files of another size";
            case OTHER_CHECKSUM -> "files with another checksum";
            case FOREIGN -> "files that this application has not named";
        };
    }
}
