package org.imageplane.transients.demo.mwa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.TableReader;
import org.jspecify.annotations.Nullable;

/** A folder in the layout of the MWA's script: FITS tables of candidates, and pictures named after their rows. */
record MwaFolder(Path path) {

    static final List<String> PICTURES = List.of("png", "gif");

    /** Sent where it is there; the script sends none. */
    static final String CUTOUT = "fits";

    private static final Set<String> IDENTIFYING =
            Set.of(MwaRow.OBSERVATION, MwaRow.FILTER, MwaRow.NUMBER);

    /** A candidate's own file, which is no table. */
    private static final Pattern CANDIDATE_FILE =
            Pattern.compile("\\d+_.+_\\d{3,}\\.(png|gif|fits)");

    Path file(MwaRow row, String extension) {
        return path.resolve(row.fileStem() + "." + extension);
    }

    static boolean isCandidateFile(Path file) {
        return CANDIDATE_FILE.matcher(String.valueOf(file.getFileName())).matches();
    }

    /** The rows of all candidate tables in the folder. */
    List<MwaRow> rows() {
        List<MwaRow> rows = new ArrayList<>();
        int tables = 0;
        try {
            for (Path file : fitsFiles()) {
                try (TableReader table = TableReader.open(file)) {
                    if (isCandidateTable(table)) {
                        tables++;
                        addRows(table, rows);
                    }
                } catch (IOException notATable) {
                    throw new DemoException(
                            "%s cannot be read: %s".formatted(file, notATable.getMessage()),
                            notATable);
                }
            }
        } catch (IOException unreadable) {
            throw new DemoException("%s cannot be read.".formatted(path), unreadable);
        }
        if (tables == 0) {
            throw new DemoException(
                    "%s holds no FITS table with the columns obs_id, filter_id and cand_id."
                            .formatted(path));
        }
        return rows;
    }

    private List<Path> fitsFiles() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().matches("(?i).*\\.fits?(\\.gz)?"))
                    .filter(file -> !isCandidateFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isCandidateTable(TableReader table) {
        return table.columns().stream()
                .map(Column::name)
                .collect(Collectors.toSet())
                .containsAll(IDENTIFYING);
    }

    private static void addRows(TableReader table, List<MwaRow> rows) throws IOException {
        List<Column> columns = table.columns();
        @Nullable Object[] cells = table.next();
        while (cells != null) {
            Map<String, @Nullable Object> byName = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                byName.put(columns.get(i).name(), cells[i]);
            }
            rows.add(new MwaRow(byName));
            cells = table.next();
        }
    }
}
