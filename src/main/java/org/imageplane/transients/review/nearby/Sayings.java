package org.imageplane.transients.review.nearby;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.AssociationRefusedException;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;
import org.imageplane.transients.shell.Notices;
import org.springframework.dao.DataAccessException;

/** Says for a person what the candidate on the desk is; a sentence on the page says when that was not saved. */
class Sayings {

    private final Actor actor;
    private final Associations associations;
    private final Supplier<NearbyFindings> shown;
    private final Consumer<Thing> changed;

    /** {@code changed} is told the row as it is after something was said. */
    Sayings(
            Actor actor,
            Associations associations,
            Supplier<NearbyFindings> shown,
            Consumer<Thing> changed) {
        this.actor = actor;
        this.associations = associations;
        this.shown = shown;
        this.changed = changed;
    }

    void confirm(Thing thing, AssociatedSource source) {
        say(thing, source, id -> Optional.of(associations.confirm(actor, id, source)));
    }

    void remove(Thing thing, AssociatedSource source) {
        say(thing, source, id -> Optional.of(associations.remove(actor, id, source)));
    }

    void takeBack(Thing thing, AssociatedSource source) {
        say(thing, source, id -> associations.takeBack(actor, id, source));
    }

    private void say(Thing thing, AssociatedSource source, Saying saying) {
        NearbyFindings findings = shown.get();
        try {
            Optional<Association> now = saying.of(findings.place().candidate());
            now.ifPresentOrElse(findings::said, () -> findings.unsaid(source));
            changed.accept(thing.with(now.orElse(null)));
        } catch (AssociationRefusedException refused) {
            Notices.error(String.valueOf(refused.getMessage()));
        } catch (NoSuchElementException gone) {
            Notices.error(NearbyLookup.GONE);
        } catch (DataAccessException failure) {
            Notices.error("That was not saved, because the database did not answer. Try again.");
        }
    }

    /** Something that is said of a candidate; gives what holds then. */
    private interface Saying {
        Optional<Association> of(long candidate);
    }
}
