package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Optional;
import org.imageplane.transients.media.MediaFile;

/** Plays the frames of an animation, in the browser. */
@Tag("frame-player")
@NpmPackage(value = "gifuct-js", version = "2.1.2")
@JsModule("./desk/frame-player.ts")
class FramePlayer extends Component {

    void show(Optional<MediaFile> file) {
        getElement().setProperty("src", file.map(MediaFile::url).orElse(""));
    }
}
