package org.imageplane.transients.imaging.viewer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which viewers there are, and which of them can show a candidate now. */
@Component
class ViewerOffers {

    private final Firefly firefly;

    ViewerOffers(Firefly firefly) {
        this.firefly = firefly;
    }

    /** Whether this installation has that viewer. */
    boolean isThere(Viewer viewer) {
        return viewer != Viewer.FIREFLY || firefly.isConfigured();
    }

    /** Why it cannot show the candidate, in a sentence; empty when it can. */
    Optional<String> whyNot(Viewer viewer, @Nullable ViewerContent content) {
        if (viewer.needsFits() && (content == null || content.fits() == null)) {
            return Optional.of("The survey sent no FITS file of this for this candidate.");
        }
        if (viewer == Viewer.FIREFLY && !firefly.isAnswering()) {
            return Optional.of("Firefly does not answer at the moment; JS9 shows the same file.");
        }
        return Optional.empty();
    }

    /** What the viewer's page has to know besides the candidate. */
    String fireflyUrl() {
        return firefly.browserUrl();
    }
}
