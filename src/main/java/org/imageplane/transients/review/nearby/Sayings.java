package org.imageplane.transients.review.nearby;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.shell.Notices;
import org.springframework.dao.DataAccessException;

/** Says for a person what a candidate is; empty, with a sentence on the page, when that was not saved. */
record Sayings(Actor actor, Associations associations) {

    Optional<Association> confirm(long candidate, AssociatedSource source) {
        return saved(() -> associations.confirm(actor, candidate, source));
    }

    Optional<Association> remove(long candidate, AssociatedSource source) {
        return saved(() -> associations.remove(actor, candidate, source));
    }

    private static Optional<Association> saved(Supplier<Association> saying) {
        try {
            return Optional.of(saying.get());
        } catch (NoSuchElementException gone) {
            Notices.error(NearbyLookup.GONE);
        } catch (DataAccessException failure) {
            Notices.error("That was not saved, because the database did not answer. Try again.");
        }
        return Optional.empty();
    }
}
