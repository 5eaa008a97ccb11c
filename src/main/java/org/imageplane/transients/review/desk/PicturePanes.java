package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout.Orientation;
import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.imaging.motion.FramePlayer;
import org.imageplane.transients.imaging.viewer.SkyMark;
import org.imageplane.transients.imaging.viewer.ViewerPane;
import org.imageplane.transients.imaging.viewer.ViewerPanes;

/** The two large pictures: what it looks like, and how it moves; each with the viewers that open the FITS file behind it. */
class PicturePanes extends Div {

    private final ZoomablePicture picture = new ZoomablePicture();
    private final FramePlayer player = new FramePlayer();
    private final ViewerPane still;
    private final ViewerPane motion;

    PicturePanes(Actor actor, ViewerPanes viewers, Preferences preferences) {
        addClassName("pictures");
        still = viewers.still(actor, picture);
        motion = viewers.motion(actor, player);
        RememberedSplit split =
                new RememberedSplit(
                        still,
                        motion,
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
        still.show(pictures.inStillViewers(content.marks()));
        motion.show(pictures.inMotionViewers(content.marks()));
    }

    /** Marks these on the sky in the viewers, whatever they show. */
    void mark(List<SkyMark> marks) {
        still.mark(marks);
        motion.mark(marks);
    }

    /** Addresses of what will be on the screen of that candidate, to be fetched ahead. */
    List<String> urls(CandidateDetails candidate) {
        DeskPictures pictures = new DeskPictures(candidate);
        return Stream.of(
                        pictures.first(),
                        still.urls(pictures.inStillViewers(List.of())),
                        motion.urls(pictures.inMotionViewers(List.of())))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
