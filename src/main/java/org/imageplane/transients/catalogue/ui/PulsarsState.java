package org.imageplane.transients.catalogue.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imageplane.transients.catalogue.PulsarQuery;
import org.imageplane.transients.catalogue.PulsarQuery.Order;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.ConeReader;
import org.imageplane.transients.sky.SkyFormatException;
import org.jspecify.annotations.Nullable;

/**
 * What the page's address says: {@code name}, a cone, {@code sort=<column>[,desc]}.
 *
 * @param problem why a part of the address was left out; empty when all was read
 */
record PulsarsState(PulsarQuery query, String problem) {

    private static final ConeReader CONE = new ConeReader("");
    private static final String NAME = "name";
    private static final String SORT = "sort";

    static PulsarsState read(QueryParameters address) {
        String name = address.getSingleParameter(NAME).orElse("").strip();
        List<String> problems = new ArrayList<>();
        Cone cone = null;
        try {
            cone = CONE.read(key -> address.getSingleParameter(key).orElse(null));
        } catch (SkyFormatException unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
        }
        String[] sort = address.getSingleParameter(SORT).orElse("").split(",", 2);
        Order order = cone == null ? Order.NAME : Order.SEPARATION;
        try {
            order = sort[0].isEmpty() ? order : Order.valueOf(sort[0].toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            problems.add("sort: there is no column \"%s\".".formatted(sort[0]));
        }
        boolean descending = sort.length == 2 && sort[1].equals("desc");
        return new PulsarsState(
                new PulsarQuery(name, cone, order, descending), String.join(" ", problems));
    }

    PulsarsState named(String name) {
        return with(new PulsarQuery(name.strip(), query.cone(), query.order(), query.descending()));
    }

    PulsarsState in(@Nullable Cone cone) {
        Order order = cone == null ? Order.NAME : Order.SEPARATION;
        return with(new PulsarQuery(query.name(), cone, order, false));
    }

    PulsarsState sorted(Order order, boolean descending) {
        return with(new PulsarQuery(query.name(), query.cone(), order, descending));
    }

    private static PulsarsState with(PulsarQuery query) {
        return new PulsarsState(query, "");
    }

    QueryParameters write() {
        Map<String, String> written = new LinkedHashMap<>();
        if (!query.name().isEmpty()) {
            written.put(NAME, query.name());
        }
        Cone cone = query.cone();
        if (cone != null) {
            written.put(CONE.ra(), Double.toString(cone.centre().raDeg()));
            written.put(CONE.dec(), Double.toString(cone.centre().decDeg()));
            written.put(CONE.radius(), Double.toString(cone.radiusArcmin()));
        }
        Order usual = cone == null ? Order.NAME : Order.SEPARATION;
        if (query.order() != usual || query.descending()) {
            written.put(
                    SORT,
                    query.order().name().toLowerCase(Locale.ROOT)
                            + (query.descending() ? ",desc" : ""));
        }
        return QueryParameters.simple(written);
    }
}
