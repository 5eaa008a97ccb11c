package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;

/** Two panes whose border the person may move, and which are found there again. */
class RememberedSplit extends SplitLayout {

    RememberedSplit(
            Component first,
            Component second,
            Orientation orientation,
            double percent,
            String preference,
            Actor actor,
            Preferences preferences) {
        super(first, second, orientation);
        setSplitterPosition(
                preferences
                        .get(actor, preference, Double.class)
                        .filter(position -> position >= 5 && position <= 95)
                        .orElse(percent));
        addSplitterDragEndListener(
                end -> {
                    Double position = getSplitterPosition();
                    if (position != null) {
                        preferences.put(actor, preference, position);
                    }
                });
    }
}
