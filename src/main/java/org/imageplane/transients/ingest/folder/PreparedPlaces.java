package org.imageplane.transients.ingest.folder;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.ingest.folder.Preparation.Prepared;

/** Prepares each place once, before its first row. */
final class PreparedPlaces {

    /** Of so many places it is remembered what came of it. */
    private static final int MOST = 2_000;

    private final Actor actor;
    private final Layout layout;
    private final boolean rehearsal;
    private final Preparation preparation;
    private final Map<Place, Prepared> places =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, Prepared> eldest) {
                    return size() > MOST;
                }
            };

    PreparedPlaces(Actor actor, Layout layout, boolean rehearsal, Preparation preparation) {
        this.actor = actor;
        this.layout = layout;
        this.rehearsal = rehearsal;
        this.preparation = preparation;
    }

    Prepared of(FolderRow.Candidate row) {
        Prepared prepared = places.get(row.place());
        if (prepared == null) {
            prepared =
                    rehearsal
                            ? preparation.rehearse(actor, layout, row.place())
                            : preparation.prepare(
                                    actor, layout, row.place(), row.observation().get());
            places.put(row.place(), prepared);
        }
        return prepared;
    }
}
