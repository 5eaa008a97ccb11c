package org.imageplane.transients.review.grid;

import com.vaadin.flow.data.renderer.Renderer;
import org.imageplane.transients.candidate.CandidateRow;
import org.jspecify.annotations.Nullable;

/**
 * A column that the grid can show.
 *
 * @param key its name in the address
 * @param group under which it stands in the column chooser
 * @param sortField the field that the search sorts by; null when it cannot be sorted
 * @param widthPx so that nothing jumps while rows arrive
 * @param numeric right aligned
 * @param usual shown unless somebody chose otherwise
 */
record TableColumn(
        String key,
        String group,
        String label,
        String unit,
        String description,
        @Nullable String sortField,
        int widthPx,
        boolean numeric,
        boolean usual,
        Renderer<CandidateRow> cell) {

    /** A usual column of words that cannot be sorted. */
    static TableColumn of(
            String key, String group, String label, int widthPx, Renderer<CandidateRow> cell) {
        return new TableColumn(key, group, label, "", "", null, widthPx, false, true, cell);
    }

    TableColumn sortedBy(String field) {
        return new TableColumn(
                key, group, label, unit, description, field, widthPx, numeric, usual, cell);
    }

    TableColumn described(String newUnit, String newDescription) {
        return new TableColumn(
                key,
                group,
                label,
                newUnit,
                newDescription,
                sortField,
                widthPx,
                numeric,
                usual,
                cell);
    }

    TableColumn ofNumbers() {
        return new TableColumn(
                key, group, label, unit, description, sortField, widthPx, true, usual, cell);
    }

    TableColumn usualIf(boolean condition) {
        return new TableColumn(
                key, group, label, unit, description, sortField, widthPx, numeric, condition, cell);
    }

    /** Label with its unit. */
    String heading() {
        return unit.isEmpty() ? label : label + " [" + unit + "]";
    }
}
