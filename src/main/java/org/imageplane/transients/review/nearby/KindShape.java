package org.imageplane.transients.review.nearby;

import com.vaadin.flow.component.Svg;

/** The shape of a kind, in the colour of the text around it. */
class KindShape extends Svg {

    private static final long serialVersionUID = 1L;

    KindShape(NearbyKind kind) {
        super(
                "<svg viewBox=\"-10 -10 20 20\" aria-hidden=\"true\"><path fill-rule=\"evenodd\" d=\""
                        + kind.path()
                        + "\"/></svg>");
        addClassName("near-shape");
    }
}
