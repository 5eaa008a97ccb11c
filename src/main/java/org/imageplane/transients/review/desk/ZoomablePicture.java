package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Optional;

/** A picture that keeps its box while it loads and can be zoomed and dragged. */
@Tag("zoomable-picture")
@NpmPackage(value = "@panzoom/panzoom", version = "4.6.2")
@JsModule("./desk/zoomable-picture.ts")
class ZoomablePicture extends Component {

    void show(Optional<String> url, String description) {
        getElement().setAttribute("alt", description);
        getElement().setProperty("src", url.orElse(""));
    }
}
