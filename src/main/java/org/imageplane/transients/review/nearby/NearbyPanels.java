package org.imageplane.transients.review.nearby;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.catalogue.OutsideCatalogues;
import org.imageplane.transients.catalogue.PulsarCatalogue;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.crossmatch.Neighbours;
import org.imageplane.transients.sky.Cone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/** Makes the panel of what is near a candidate, and what it looks things up with. */
@Service
public class NearbyPanels {

    /** The browser draws the pictures before it gets to draw a table; who skips on is not looked up for at all. */
    private static final int PICTURES_FIRST_MS = 60;

    private final Neighbours neighbours;
    private final OutsideCatalogues outside;
    private final Associations associations;
    private final Pulsars pulsars;
    private final Preferences preferences;
    private final Executor background;

    @Autowired
    NearbyPanels(
            Neighbours neighbours,
            OutsideCatalogues outside,
            Associations associations,
            Pulsars pulsars,
            Preferences preferences,
            @Qualifier("applicationTaskExecutor") TaskExecutor background) {
        this(
                neighbours,
                outside,
                associations,
                pulsars,
                preferences,
                CompletableFuture.delayedExecutor(
                        PICTURES_FIRST_MS, TimeUnit.MILLISECONDS, background));
    }

    NearbyPanels(
            Neighbours neighbours,
            OutsideCatalogues outside,
            Associations associations,
            Pulsars pulsars,
            Preferences preferences,
            Executor background) {
        this.neighbours = neighbours;
        this.outside = outside;
        this.associations = associations;
        this.pulsars = pulsars;
        this.preferences = preferences;
        this.background = background;
    }

    /** A panel for this person, as they left the last one. */
    public NearbyPanel panel(Actor actor, NearbyPanel.Listener listener) {
        return new NearbyPanel(actor, this, associations, preferences, listener);
    }

    /** The history of what candidates are said to be, under a fold. */
    public AssociationHistory history(Actor actor) {
        return new AssociationHistory(actor, associations);
    }

    NearbyLookup lookup(NearbyPlace place, double radiusArcmin, NearbyLookup.Listener listener) {
        Supplier<String> version =
                () -> pulsars.catalogue().map(PulsarCatalogue::version).orElse("");
        return new NearbyLookup(
                neighbours,
                outside,
                version,
                background,
                new Cone(place.position(), radiusArcmin),
                listener);
    }
}
