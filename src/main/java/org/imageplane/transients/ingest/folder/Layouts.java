package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.ImportRequest;
import org.imageplane.transients.ingest.SurveyKind;
import org.imageplane.transients.survey.QuantityRegistry;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.TableReader;
import org.springframework.stereotype.Component;

/** Finds out which survey's layout a folder has. */
@Component
class Layouts {

    private final QuantityRegistry registry;

    Layouts(QuantityRegistry registry) {
        this.registry = registry;
    }

    /**
     * The layout asked for, or the one that is recognised.
     *
     * @throws ImportRefusedException with a sentence when there is none
     */
    Layout of(ImportRequest request) {
        Path source = request.source().toAbsolutePath().normalize();
        try {
            boolean folder = Files.isDirectory(source);
            if (!folder && !Files.isRegularFile(source)) {
                throw new ImportRefusedException(
                        "There is no folder or table %s.".formatted(request.source()));
            }
            Path home = folder ? source : Objects.requireNonNull(source.getParent());
            List<Path> beams = folder ? VasterNames.tables(source) : oneBeam(source);
            SurveyKind wanted = request.survey();
            if (wanted == SurveyKind.VASTER || wanted == null && !beams.isEmpty()) {
                return vaster(request, beams);
            }
            List<Path> tables = folder ? TableFinder.tables(source) : List.of(source);
            List<Path> ofMwa = tables.stream().filter(this::isMwa).toList();
            if (wanted == SurveyKind.MWA || wanted == null && !ofMwa.isEmpty()) {
                return mwa(request, home, ofMwa);
            }
            return table(request, home, tables);
        } catch (IOException unreadable) {
            throw new ImportRefusedException(
                    "%s cannot be read: %s".formatted(source, unreadable.getMessage()), unreadable);
        }
    }

    private static List<Path> oneBeam(Path table) {
        return VasterNames.of(table).isPresent() ? List.of(table) : List.of();
    }

    private Layout vaster(ImportRequest request, List<Path> beams) {
        if (beams.isEmpty()) {
            throw new ImportRefusedException(
                    "%s holds no <observation>_beam<NN>_final.csv.".formatted(request.source()));
        }
        return new VasterLayout(beams, project(request), registry);
    }

    private Layout mwa(ImportRequest request, Path home, List<Path> tables) {
        if (tables.isEmpty()) {
            throw new ImportRefusedException(
                    "%s holds no table with the columns obs_id, filter_id and cand_id."
                            .formatted(request.source()));
        }
        if (request.project() == null && tables.stream().anyMatch(file -> !has(file, "project"))) {
            project(request);
        }
        return new MwaLayout(home, tables, request.project(), registry);
    }

    private Layout table(ImportRequest request, Path home, List<Path> tables) {
        List<Path> withPositions = new ArrayList<>();
        for (Path table : tables) {
            if (TableColumns.of(columns(table)).isPresent()) {
                withPositions.add(table);
            }
        }
        if (withPositions.size() != 1) {
            throw new ImportRefusedException(
                    withPositions.isEmpty()
                            ? "%s holds no table of candidates: FITS, VOTable or CSV with a name, a right ascension and a declination."
                                    .formatted(request.source())
                            : "%s holds several tables with positions (%s): name the one that is meant."
                                    .formatted(
                                            request.source(),
                                            withPositions.stream()
                                                    .limit(5)
                                                    .map(file -> file.getFileName().toString())
                                                    .collect(Collectors.joining(", "))));
        }
        return new TableLayout(
                home, withPositions, project(request), request.observation(), registry);
    }

    private static String project(ImportRequest request) {
        String project = request.project();
        if (project == null || project.isBlank()) {
            throw new ImportRefusedException(
                    "The files do not say which project they are for: name one.");
        }
        return project;
    }

    private boolean isMwa(Path table) {
        return columns(table).stream()
                .map(Column::name)
                .collect(Collectors.toSet())
                .containsAll(MwaLayout.COLUMNS);
    }

    private static boolean has(Path table, String column) {
        return !columns(table).stream()
                .map(Column::name)
                .filter(Set.of(column)::contains)
                .toList()
                .isEmpty();
    }

    private static List<Column> columns(Path table) {
        try (TableReader reader = TableReader.open(table)) {
            return reader.columns();
        } catch (IOException noTable) {
            return List.of();
        }
    }
}
