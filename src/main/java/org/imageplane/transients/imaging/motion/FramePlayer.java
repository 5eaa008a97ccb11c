package org.imageplane.transients.imaging.motion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays the frames around a candidate in the browser, in step with its light curve and the other viewers. */
@Tag("frame-player")
@NpmPackage(value = "gifuct-js", version = "2.1.2")
@NpmPackage(value = "@panzoom/panzoom", version = "4.6.2")
@JsModule("./motion/frame-player.ts")
public class FramePlayer extends Component implements HasSize {

    /** Plays a GIF that the survey made. */
    public void showAnimation(String url) {
        show(url, "");
    }

    /** Plays the planes of a FITS file, from its {@code frames.json}. */
    public void showCube(String framesUrl) {
        show("", framesUrl);
    }

    /** Says that there is nothing to play. */
    public void showNothing() {
        show("", "");
    }

    /** The moments of the frames, null where unknown; said beside the frame's number when there are as many as frames. */
    public void setTimes(List<@Nullable Instant> times) {
        getElement().setPropertyList("times", times.stream().map(FramePlayer::millis).toList());
    }

    private void show(String src, String frames) {
        getElement().setProperty("src", src);
        getElement().setProperty("frames", frames);
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }
}
