package org.imageplane.transients.review.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShownColumnsTest {

    private static final List<TableColumn> POSSIBLE =
            List.of(column("id"), column("name"), column("flux").usualIf(false), column("notes"));

    @Test
    void the_usual_columns_are_shown_when_none_is_asked_for() {
        assertThat(shown(List.of())).containsExactly("id", "name", "notes");
    }

    @Test
    void columns_are_shown_in_the_order_asked_for_and_unknown_ones_are_left_out() {
        assertThat(shown(List.of("notes", "gone", "flux", "id")))
                .containsExactly("notes", "flux", "id");
    }

    @Test
    void when_nothing_of_what_is_asked_for_exists_the_usual_columns_are_shown() {
        assertThat(shown(List.of("gone"))).containsExactly("id", "name", "notes");
    }

    @Test
    void a_newly_ticked_column_comes_behind_the_one_before_it_in_the_chooser() {
        assertThat(
                        ShownColumns.after(
                                POSSIBLE,
                                List.of("notes", "name", "id"),
                                Set.of("id", "name", "notes", "flux")))
                .containsExactly("notes", "name", "flux", "id");
    }

    @Test
    void the_first_column_of_the_chooser_comes_first() {
        assertThat(ShownColumns.after(POSSIBLE, List.of("name"), Set.of("id", "name")))
                .containsExactly("id", "name");
    }

    @Test
    void an_unticked_column_goes_and_the_others_stay_where_they_are() {
        assertThat(
                        ShownColumns.after(
                                POSSIBLE, List.of("notes", "name", "id"), Set.of("notes", "id")))
                .containsExactly("notes", "id");
    }

    private static List<String> shown(List<String> keys) {
        return ShownColumns.of(POSSIBLE, keys).stream().map(TableColumn::key).toList();
    }

    private static TableColumn column(String key) {
        return TableColumn.of(key, "Group", key, 80, Cells.picture());
    }
}
