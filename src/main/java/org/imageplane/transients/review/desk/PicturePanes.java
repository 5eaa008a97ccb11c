package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout.Orientation;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.imaging.motion.FramePlayer;

/** The two large pictures: what it looks like, and how it moves. */
class PicturePanes extends Div {

    private final ZoomablePicture picture = new ZoomablePicture();
    private final FramePlayer player = new FramePlayer();

    PicturePanes(Actor actor, Preferences preferences) {
        addClassName("pictures");
        RememberedSplit split =
                new RememberedSplit(
                        picture,
                        player,
                        Orientation.HORIZONTAL,
                        50,
                        "desk.split.pictures",
                        actor,
                        preferences);
        split.setSizeFull();
        add(split);
    }

    void show(DeskContent content) {
        DeskPictures pictures = new DeskPictures(content.candidate());
        picture.show(pictures.still(), "Picture of " + content.row().name());
        pictures.animation()
                .ifPresentOrElse(
                        player::showAnimation,
                        () ->
                                pictures.frames()
                                        .ifPresentOrElse(player::showCube, player::showNothing));
        LightCurve curve = content.candidate().lightCurve();
        player.setTimes(curve == null ? List.of() : curve.time());
    }
}
