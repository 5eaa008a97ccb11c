package org.imageplane.transients.review.status;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.imageplane.transients.survey.Observations.StatusOrder;
import org.jspecify.annotations.Nullable;

/** What the address of the survey status says: one project or all, and the order. What cannot be read is left out. */
record StatusState(@Nullable String project, StatusOrder order, boolean descending) {

    private static final StatusState USUAL = new StatusState(null, StatusOrder.GIVEN_AT, true);

    static StatusState read(QueryParameters address) {
        String[] sort = address.getSingleParameter("sort").orElse("").split(",", 2);
        Optional<StatusOrder> order = order(sort[0]);
        return new StatusState(
                address.getSingleParameter("project").filter(name -> !name.isBlank()).orElse(null),
                order.orElse(USUAL.order),
                order.map(any -> sort.length == 2 && sort[1].equals("desc"))
                        .orElse(USUAL.descending));
    }

    QueryParameters write() {
        var written = new LinkedHashMap<String, String>();
        if (project != null) {
            written.put("project", project);
        }
        if (order != USUAL.order || descending != USUAL.descending) {
            written.put("sort", name(order) + (descending ? ",desc" : ""));
        }
        return QueryParameters.simple(written);
    }

    StatusState of(@Nullable String newProject) {
        return new StatusState(newProject, order, descending);
    }

    StatusState sorted(StatusOrder newOrder, boolean newDescending) {
        return new StatusState(project, newOrder, newDescending);
    }

    /** The usual order, for when a person takes the sorting away. */
    StatusState unsorted() {
        return sorted(USUAL.order, USUAL.descending);
    }

    static String name(StatusOrder order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    static Optional<StatusOrder> order(String name) {
        for (StatusOrder order : StatusOrder.values()) {
            if (name(order).equals(name)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
