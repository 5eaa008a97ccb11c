package org.imageplane.transients.export;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.tabular.RowSource;
import org.springframework.stereotype.Component;

/** The candidates of a search with the quantities and text columns of their projects. */
@Component
class CandidateExport implements TableExport {

    private final CandidateSearch search;
    private final Projects projects;
    private final Quantities quantities;
    private final AttributeKeys attributes;
    private final CandidateColumns columns;

    CandidateExport(
            CandidateSearch search,
            Projects projects,
            Quantities quantities,
            AttributeKeys attributes,
            CandidateColumns columns) {
        this.search = search;
        this.projects = projects;
        this.quantities = quantities;
        this.attributes = attributes;
        this.columns = columns;
    }

    @Override
    public ExportTable table() {
        return ExportTable.CANDIDATES;
    }

    @Override
    public Opened open(Actor actor, ExportQuery asked) {
        CandidateQuery query = asked.candidates();
        Stream<CandidateRow> rows = search.stream(actor, query);
        List<Long> ids =
                projects.visibleTo(actor).stream()
                        .filter(
                                project ->
                                        query.project() == null
                                                || project.name().equalsIgnoreCase(query.project()))
                        .map(Project::id)
                        .toList();
        Columns<CandidateRow> table =
                columns.of(quantities.ofProjects(ids), attributes.of(ids), query.cone() != null);
        return new Opened(table.columns(), RowSource.of(rows.map(table::row)));
    }

    @Override
    public OptionalLong count(Actor actor, ExportQuery asked) {
        return OptionalLong.of(search.count(actor, asked.candidates()));
    }
}
