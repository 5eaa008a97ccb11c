package org.imageplane.transients.review.nearby;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.List;
import java.util.function.Consumer;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.crossmatch.Neighbourhood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what a lookup finds onto the page's thread. */
class NearbyArrivals implements NearbyLookup.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(NearbyArrivals.class);

    private final UI ui;
    private final NearbyFindings findings;
    private final Consumer<NearbyFindings> changed;

    /** {@code changed} is told on the page's thread that these findings grew. */
    NearbyArrivals(UI ui, NearbyFindings findings, Consumer<NearbyFindings> changed) {
        this.ui = ui;
        this.findings = findings;
        this.changed = changed;
    }

    @Override
    public void found(Neighbourhood neighbourhood, String psrcatVersion) {
        arrived(() -> findings.found(neighbourhood, psrcatVersion));
    }

    @Override
    public void failed(String sentence) {
        arrived(() -> findings.failed(sentence));
    }

    @Override
    public void answered(List<CatalogueAnswer> answers) {
        arrived(() -> findings.answered(answers));
    }

    private void arrived(Runnable what) {
        try {
            ui.access(
                    () -> {
                        what.run();
                        changed.accept(findings);
                    });
        } catch (UIDetachedException left) {
            LOG.debug("The page was left meanwhile.");
        }
    }
}
