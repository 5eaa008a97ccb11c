package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.Histograms;
import org.imageplane.transients.survey.Quantity;

/** A filter for every quantity that the shown candidates have, by group of the registry; a group is filled when opened. */
class QuantityFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Histograms histograms;
    private final transient Consumer<CandidateQuery> onChange;
    private final List<Group> groups = new ArrayList<>();
    private transient CandidateQuery query = CandidateQuery.all();
    private transient List<Quantity> offered = List.of();

    QuantityFilters(Actor actor, Histograms histograms, Consumer<CandidateQuery> onChange) {
        this.actor = actor;
        this.histograms = histograms;
        this.onChange = onChange;
        addClassName("quantity-filters");
    }

    void show(CandidateQuery newQuery, List<Quantity> newOffered) {
        boolean elsewhere = !Objects.equals(query.project(), newQuery.project());
        query = newQuery;
        if (!newOffered.equals(offered)) {
            offered = newOffered;
            rebuild();
        } else if (elsewhere) {
            groups.forEach(Group::forget);
        }
        groups.forEach(Group::show);
    }

    private void rebuild() {
        Map<String, List<Quantity>> byGroup = new LinkedHashMap<>();
        offered.forEach(
                one -> byGroup.computeIfAbsent(one.group(), any -> new ArrayList<>()).add(one));
        groups.clear();
        removeAll();
        byGroup.forEach((name, quantities) -> groups.add(new Group(name, quantities)));
        groups.forEach(this::add);
    }

    private QuantityFilter filter(Quantity one) {
        return new QuantityFilter(
                one,
                scale -> histograms.of(actor, query, one, scale),
                range -> onChange.accept(query.toBuilder().range(one.key(), range).build()));
    }

    /** The quantities of one group. */
    private final class Group extends Details {

        private static final long serialVersionUID = 1L;

        private final transient List<Quantity> quantities;
        private final String name;
        private final List<QuantityFilter> filters = new ArrayList<>();

        Group(String name, List<Quantity> quantities) {
            this.name = name;
            this.quantities = quantities;
            addOpenedChangeListener(
                    event -> {
                        if (event.isOpened()) {
                            fill();
                        }
                    });
        }

        private void fill() {
            if (filters.isEmpty()) {
                quantities.forEach(one -> filters.add(filter(one)));
                filters.forEach(this::add);
                show();
            }
        }

        void show() {
            long set =
                    quantities.stream()
                            .filter(one -> query.ranges().containsKey(one.key()))
                            .count();
            setSummaryText(set == 0 ? name : "%s · %d set".formatted(name, set));
            filters.forEach(filter -> filter.show(query.ranges().get(filter.quantity().key())));
        }

        void forget() {
            filters.forEach(QuantityFilter::forget);
        }
    }
}
