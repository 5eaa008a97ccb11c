package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.review.grid.ActiveFilters.ActiveFilter;
import org.imageplane.transients.shell.AppIcon;

/** How many there are, and what they are limited to: each limit a chip that a click takes away. */
class FilterChips extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ActiveFilters filters;
    private final transient Consumer<CandidateQuery> onChange;
    private final Span total = new Span();

    FilterChips(ActiveFilters filters, Consumer<CandidateQuery> onChange) {
        this.filters = filters;
        this.onChange = onChange;
        addClassName("chips");
        total.addClassNames("total", "numbers");
    }

    /** {@code bestBeamsUsual}: where sources are seen in several beams, which of their detections are listed. */
    void show(CandidateQuery query, long count, boolean bestBeamsUsual) {
        total.setText("%,d %s".formatted(count, count == 1 ? "candidate" : "candidates"));
        removeAll();
        add(total);
        if (bestBeamsUsual || query.bestBeamsOnly()) {
            add(bestBeams(query));
        }
        List<ActiveFilter> active = filters.of(query);
        active.forEach(filter -> add(chip(filter)));
        if (active.size() > 1) {
            var clear = new Button("Clear filters", event -> onChange.accept(filters.none(query)));
            clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(clear);
        }
    }

    private Button bestBeams(CandidateQuery query) {
        boolean best = query.bestBeamsOnly();
        var toggle =
                new Button(
                        best ? "Best beams only" : "All beams",
                        event -> onChange.accept(query.toBuilder().bestBeamsOnly(!best).build()));
        toggle.addClassName("beams-toggle");
        toggle.addThemeVariants(ButtonVariant.SMALL);
        toggle.getElement().setAttribute("aria-pressed", Boolean.toString(best));
        toggle.setTooltipText(
                best
                        ? "Of a source seen in several beams only the best is listed; click for all"
                        : "Every detection of a source is listed; click for its best beam only");
        return toggle;
    }

    private Button chip(ActiveFilter filter) {
        var chip = new Button(filter.words(), event -> onChange.accept(filter.without()));
        chip.addClassName("chip");
        chip.addThemeVariants(ButtonVariant.SMALL);
        chip.setSuffixComponent(AppIcon.CLOSE.create());
        chip.setAriaLabel("Remove the filter: " + filter.words());
        return chip;
    }
}
