package org.imageplane.transients.survey.web;

import java.util.List;

/** A list as the API gives it: the items, and how many there are in all. */
record ItemsJson<T>(List<T> items, long total) {

    static <T> ItemsJson<T> all(List<T> items) {
        return new ItemsJson<>(items, items.size());
    }
}
