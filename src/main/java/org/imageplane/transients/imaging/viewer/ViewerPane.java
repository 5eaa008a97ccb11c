package org.imageplane.transients.imaging.viewer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.media.MediaFile;
import org.jspecify.annotations.Nullable;

/**
 * One large picture of the desk and the other ways to look at the same thing: a row of tabs above, and below it what the
 * person chose there last. Made by {@link ViewerPanes}, filled by {@link #show}.
 *
 * <p>A viewer is loaded when its tab is first chosen and then lives on: the next candidate is opened in the same place, in
 * the same colours and stretch. Where the chosen viewer has nothing to show of a candidate, the pane's own picture stands
 * in for it, and the choice is not forgotten. The pane's own component is kept up to date by the page, seen or not: frames
 * that nobody sees still step the cube in JS9 or Firefly. Everything that steps meets on the closest element around the
 * pane with the attribute {@code data-motion}.
 */
@StyleSheet("assets/viewer.css")
public final class ViewerPane extends Div {

    private final ViewerTabs tabs;
    private final Div stack = new Div();
    private final Component own;
    private final Map<Viewer, ViewerFrame> frames = new EnumMap<>(Viewer.class);
    private final ViewerOffers offers;
    private final String keeper;
    private Viewer chosen;
    private @Nullable ViewerContent content;

    ViewerPane(
            String name,
            String ownLabel,
            Component own,
            List<Viewer> viewers,
            ViewerOffers offers,
            Preferences preferences,
            Actor actor) {
        this.own = own;
        this.offers = offers;
        keeper = actor.personId() + "." + name;
        String preference = "viewer." + name;
        chosen =
                preferences
                        .get(actor, preference, Viewer.class)
                        .filter(viewers::contains)
                        .filter(offers::isThere)
                        .orElse(Viewer.OWN);
        tabs =
                new ViewerTabs(
                        viewers.stream().filter(offers::isThere).toList(),
                        ownLabel,
                        viewer -> {
                            chosen = viewer;
                            preferences.put(actor, preference, viewer);
                            refresh();
                        });
        addClassNames("viewer-pane", name);
        stack.addClassName("viewer-stack");
        stack.add(own);
        add(tabs, stack);
        refresh();
    }

    /** Shows this candidate in the viewer that the person has chosen. */
    public void show(ViewerContent shown) {
        content = shown;
        frames.values().forEach(frame -> tell(frame, shown));
        refresh();
    }

    /** Marks these instead on the sky of the candidate that is shown, once it is known what else is there. */
    public void mark(List<SkyMark> marks) {
        ViewerContent shown = content;
        if (shown != null && !shown.marks().equals(marks)) {
            content = shown.with(marks);
            frames.values().forEach(frame -> frame.mark(marks));
        }
    }

    /**
     * Addresses of the files that the chosen viewer would open of that candidate, for fetching them ahead; none for the
     * pane's own picture.
     */
    public List<String> urls(ViewerContent next) {
        MediaFile fits = next.fits();
        return chosen == Viewer.JS9 && fits != null ? List.of(fits.url()) : List.of();
    }

    private void refresh() {
        tabs.offer(viewer -> offers.whyNot(viewer, content));
        Viewer seen = offers.whyNot(chosen, content).isEmpty() ? chosen : Viewer.OWN;
        tabs.select(seen);
        own.getElement().getClassList().set("unseen", seen != Viewer.OWN);
        if (seen != Viewer.OWN) {
            frames.computeIfAbsent(seen, this::open);
        }
        frames.forEach((viewer, frame) -> frame.setActive(viewer == seen));
    }

    private ViewerFrame open(Viewer viewer) {
        ViewerFrame frame = new ViewerFrame(viewer);
        if (content != null) {
            tell(frame, content);
        }
        stack.add(frame);
        return frame;
    }

    private void tell(ViewerFrame frame, ViewerContent shown) {
        frame.show(shown, keeper, offers.fireflyUrl());
    }
}
