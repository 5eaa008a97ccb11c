package org.imageplane.transients.review.nearby;

import java.util.function.Predicate;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.review.nearby.NearbyRow.Note;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what concerns rows that are listed: a click that was under way while another candidate came is about nothing
 * that is there, and is dropped.
 */
record ListedOnly(Predicate<NearbyRow> isListed, NearbyTable.Listener listener)
        implements NearbyTable.Listener {

    @Override
    public void open(long candidate) {
        listener.open(candidate);
    }

    @Override
    public void confirm(Thing thing, AssociatedSource source) {
        if (isListed.test(thing)) {
            listener.confirm(thing, source);
        }
    }

    @Override
    public void remove(Thing thing, AssociatedSource source) {
        if (isListed.test(thing)) {
            listener.remove(thing, source);
        }
    }

    @Override
    public void takeBack(Thing thing, AssociatedSource source) {
        if (isListed.test(thing)) {
            listener.takeBack(thing, source);
        }
    }

    @Override
    public void again(Note note) {
        if (isListed.test(note)) {
            listener.again(note);
        }
    }

    @Override
    public void chosen(@Nullable Thing thing) {
        if (thing == null || isListed.test(thing)) {
            listener.chosen(thing);
        }
    }

    @Override
    public void ticked() {
        listener.ticked();
    }
}
