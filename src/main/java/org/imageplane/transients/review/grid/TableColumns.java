package org.imageplane.transients.review.grid;

import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;
import org.springframework.stereotype.Component;

/** The columns that a query's candidates can have: what every candidate has, and the quantities of its projects. */
@Component
class TableColumns {

    static final String SEPARATION = "separation";

    private final Projects projects;
    private final Quantities quantities;

    TableColumns(Projects projects, Quantities quantities) {
        this.projects = projects;
        this.quantities = quantities;
    }

    /**
     * All columns in the order of the column chooser.
     *
     * @param link address of a candidate's desk
     */
    List<TableColumn> of(
            Actor actor, CandidateQuery query, ValueProvider<CandidateRow, String> link) {
        List<Project> searched =
                projects.visibleTo(actor).stream()
                        .filter(
                                project ->
                                        query.project() == null
                                                || project.name().equalsIgnoreCase(query.project()))
                        .toList();
        var columns = new ArrayList<TableColumn>();
        columns.addAll(FixedColumns.candidate(searched, link));
        if (query.cone() != null) {
            columns.add(FixedColumns.separation());
        }
        quantities
                .ofProjects(searched.stream().map(Project::id).toList())
                .forEach(quantity -> columns.add(measured(quantity)));
        columns.addAll(FixedColumns.rating(searched));
        columns.add(FixedColumns.notes());
        return columns;
    }

    private static TableColumn measured(Quantity quantity) {
        return TableColumn.of(
                        quantity.key(),
                        quantity.group(),
                        quantity.label(),
                        width(quantity.heading()),
                        Cells.quantity(quantity))
                .sortedBy(quantity.key())
                .described(quantity.unit(), quantity.description())
                .ofNumbers()
                .usualIf(quantity.defaultColumn());
    }

    /** Wide enough for the heading in two lines. */
    private static int width(String heading) {
        int longestWord =
                Arrays.stream(heading.split(" ")).mapToInt(String::length).max().orElse(0);
        int halfOfAll = (heading.length() + 1) / 2 + 2;
        return Math.clamp(36L + 7L * Math.max(longestWord, halfOfAll), 78, 150);
    }
}
