package org.imageplane.transients.imaging.viewer;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.springframework.stereotype.Service;

/** Makes the desk's two viewer panes for a person, each opened at what this person chose there last. */
@Service
public class ViewerPanes {

    private final ViewerOffers offers;
    private final Preferences preferences;

    ViewerPanes(ViewerOffers offers, Preferences preferences) {
        this.offers = offers;
        this.preferences = preferences;
    }

    /** What it looks like: the given picture, or JS9, Firefly, or the sky around the candidate. */
    public ViewerPane still(Actor actor, Component picture) {
        return pane(
                "still",
                "Picture",
                picture,
                List.of(Viewer.OWN, Viewer.JS9, Viewer.FIREFLY, Viewer.SKY),
                actor);
    }

    /** How it moves: the given player of frames, or JS9 or Firefly with a cube. */
    public ViewerPane motion(Actor actor, Component player) {
        return pane(
                "motion", "Frames", player, List.of(Viewer.OWN, Viewer.JS9, Viewer.FIREFLY), actor);
    }

    private ViewerPane pane(
            String name, String ownLabel, Component own, List<Viewer> viewers, Actor actor) {
        return new ViewerPane(name, ownLabel, own, viewers, offers, preferences, actor);
    }
}
