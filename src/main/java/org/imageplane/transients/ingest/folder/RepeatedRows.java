package org.imageplane.transients.ingest.folder;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Notices rows that are one and the same candidate twice, as far back as so many rows. */
final class RepeatedRows {

    private static final int MOST = 200_000;

    private record Seen(String table, long number) {}

    private record Key(Place place, String uploadKey) {}

    private final Map<Key, Seen> seen = new HashMap<>();

    /** Says which row before this one was the same candidate; empty when none was. */
    Optional<String> before(FolderRow row, String uploadKey) {
        if (!(row instanceof FolderRow.Candidate candidate) || seen.size() >= MOST) {
            return Optional.empty();
        }
        Seen here = new Seen(row.table(), row.number());
        Seen first = seen.putIfAbsent(new Key(candidate.place(), uploadKey), here);
        return first == null
                ? Optional.empty()
                : Optional.of(
                        "Row %d of %s is the same candidate, and was taken."
                                .formatted(first.number(), first.table()));
    }
}
