package org.imageplane.transients.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.survey.ObservationStatus;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Observations.StatusOrder;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.tabular.RowSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The observations of the searched projects, with how far their rating has come. */
@Component
class ObservationExport implements TableExport {

    private static final int ROWS_AT_ONCE = 1000;

    private final Observations observations;
    private final Projects projects;

    ObservationExport(Observations observations, Projects projects) {
        this.observations = observations;
        this.projects = projects;
    }

    @Override
    public ExportTable table() {
        return ExportTable.OBSERVATIONS;
    }

    @Override
    public Opened open(Actor actor, ExportQuery asked) {
        CandidateQuery query = asked.candidates();
        Long projectId = query.project() == null ? null : project(actor, query.project()).id();
        Stream<ObservationStatus> rows =
                Stream.iterate(0, offset -> offset + ROWS_AT_ONCE)
                        .map(offset -> page(actor, projectId, offset))
                        .takeWhile(page -> !page.isEmpty())
                        .flatMap(List::stream)
                        .filter(
                                row ->
                                        query.observation() == null
                                                || row.observation()
                                                        .externalId()
                                                        .equals(query.observation()));
        return new Opened(
                ObservationColumns.ALL.columns(),
                RowSource.of(rows.map(ObservationColumns.ALL::row)));
    }

    @Override
    public OptionalLong count(Actor actor, ExportQuery asked) {
        CandidateQuery query = asked.candidates();
        if (query.observation() != null) {
            return OptionalLong.empty();
        }
        Long projectId = query.project() == null ? null : project(actor, query.project()).id();
        return OptionalLong.of(observations.statusTotals(actor, projectId).observations());
    }

    private List<ObservationStatus> page(Actor actor, @Nullable Long projectId, int offset) {
        return observations.status(
                actor, projectId, StatusOrder.EXTERNAL_ID, false, offset, ROWS_AT_ONCE);
    }

    private Project project(Actor actor, String name) {
        Optional<Project> found =
                projects.visibleTo(actor).stream()
                        .filter(project -> project.name().equalsIgnoreCase(name))
                        .findFirst();
        return found.orElseThrow(
                () ->
                        new BadQueryException(
                                "project: there is no project \"%s\".".formatted(name)));
    }
}
