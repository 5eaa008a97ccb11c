package org.imageplane.transients.imaging.viewer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which viewers can show a candidate now. */
@Component
class ViewerOffers {

    /** Why not, in a sentence; empty when it can. */
    Optional<String> whyNot(Viewer viewer, @Nullable ViewerContent content) {
        if (viewer.needsFits() && (content == null || content.fits() == null)) {
            return Optional.of("The survey sent no FITS file of this for this candidate.");
        }
        return Optional.empty();
    }
}
