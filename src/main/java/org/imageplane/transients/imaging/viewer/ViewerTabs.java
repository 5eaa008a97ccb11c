package org.imageplane.transients.imaging.viewer;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The row of tabs above a pane. What cannot be shown keeps its place and says why, so that nothing moves. */
class ViewerTabs extends Tabs {

    /** Gives the keys back to the desk after a click; who came by keyboard stays where they are. */
    private static final String LET_GO_OF_KEYS =
            "this.addEventListener('click', e => e.detail && setTimeout(() => this.contains(document.activeElement)"
                    + " && document.activeElement.blur()))";

    private final Map<Viewer, Tab> tabs = new EnumMap<>(Viewer.class);
    private Viewer selected = Viewer.OWN;

    ViewerTabs(List<Viewer> viewers, String ownLabel, Consumer<Viewer> onChoice) {
        super(false);
        addThemeVariants(TabsVariant.LUMO_SMALL);
        for (Viewer viewer : viewers) {
            Tab tab = new Tab(viewer == Viewer.OWN ? ownLabel : viewer.label());
            tabs.put(viewer, tab);
            add(tab);
        }
        addAttachListener(attached -> getElement().executeJs(LET_GO_OF_KEYS));
        addSelectedChangeListener(
                change ->
                        viewers.stream()
                                .filter(viewer -> tabs.get(viewer) == change.getSelectedTab())
                                .filter(viewer -> viewer != selected)
                                .findFirst()
                                .ifPresent(onChoice));
    }

    /** Enables what there is no sentence against. */
    void offer(Function<Viewer, Optional<String>> whyNot) {
        tabs.forEach(
                (viewer, tab) -> {
                    Optional<String> reason = whyNot.apply(viewer);
                    tab.setEnabled(reason.isEmpty());
                    tab.setTooltipText(reason.orElse(""));
                });
    }

    void select(Viewer viewer) {
        selected = viewer;
        setSelectedTab(tabs.get(viewer));
    }
}
