package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout.Orientation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.imaging.motion.FramePlayer;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;

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
        picture.show(stillOf(content.candidate()), "Summary picture of " + content.row().name());
        framesOf(content.candidate())
                .ifPresentOrElse(gif -> player.showAnimation(gif.url()), player::showNothing);
        LightCurve curve = content.candidate().lightCurve();
        player.setTimes(curve == null ? List.of() : curve.time());
    }

    /** Addresses of the pictures that the desk will show of this candidate. */
    static List<String> urls(CandidateDetails candidate) {
        return Stream.of(stillOf(candidate), framesOf(candidate))
                .flatMap(Optional::stream)
                .map(MediaFile::url)
                .toList();
    }

    private static Optional<MediaFile> stillOf(CandidateDetails candidate) {
        return candidate.file(MediaKind.PREVIEW_PNG).or(() -> candidate.file(MediaKind.DEEP_PNG));
    }

    private static Optional<MediaFile> framesOf(CandidateDetails candidate) {
        return candidate
                .file(MediaKind.ANIMATION_GIF)
                .or(() -> candidate.file(MediaKind.SLICES_GIF));
    }
}
