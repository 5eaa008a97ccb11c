package org.imageplane.transients.review.grid;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a person likes the grid.
 *
 * @param columns shown columns by project name, under the empty name for all projects together
 * @param roomy whether rows are high enough for the pictures to be seen
 */
record GridChoices(Map<String, List<String>> columns, boolean roomy) {

    /** Preference key under which they are kept for the person. */
    static final String PREFERENCE = "grid";

    GridChoices {
        columns = Map.copyOf(columns);
    }

    static GridChoices defaults() {
        return new GridChoices(Map.of(), false);
    }

    List<String> columnsOf(@Nullable String project) {
        return columns.getOrDefault(project == null ? "" : project, List.of());
    }

    GridChoices withColumns(@Nullable String project, List<String> keys) {
        var changed = new TreeMap<>(columns);
        changed.put(project == null ? "" : project, keys);
        return new GridChoices(changed, roomy);
    }

    GridChoices withRoomy(boolean newRoomy) {
        return new GridChoices(columns, newRoomy);
    }
}
