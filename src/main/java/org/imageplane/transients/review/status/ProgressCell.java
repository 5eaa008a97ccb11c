package org.imageplane.transients.review.status;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.Locale;
import org.imageplane.transients.survey.ObservationStatus;

/** A bar with its percentage, drawn in the browser. */
final class ProgressCell {

    private ProgressCell() {}

    static Renderer<ObservationStatus> renderer() {
        return LitRenderer.<ObservationStatus>of(
                        "<div class=\"progress\" role=\"img\" aria-label=\"${item.percent} rated\"><div><div"
                                + " style=\"width: ${item.share}%\"></div></div><span>${item.percent}</span></div>")
                .withProperty("share", row -> share(row.ratedCount(), row.candidateCount()))
                .withProperty("percent", row -> percent(row.ratedCount(), row.candidateCount()));
    }

    static double share(long rated, long all) {
        return all == 0 ? 0 : 100.0 * rated / all;
    }

    /** Whole percent, but never 100 while something is left, nor 0 once something is done. */
    static String percent(long rated, long all) {
        if (all == 0) {
            return "–";
        }
        long rounded = Math.round(share(rated, all));
        long honest = rated == all ? 100 : rated == 0 ? 0 : Math.clamp(rounded, 1, 99);
        return String.format(Locale.ROOT, "%d %%", honest);
    }
}
