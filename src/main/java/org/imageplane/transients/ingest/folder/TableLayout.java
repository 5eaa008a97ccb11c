package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.SurveyKind;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.survey.NewObservation;
import org.imageplane.transients.survey.QuantityRegistry;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.TableReader;
import org.jspecify.annotations.Nullable;

/** Any table of names and positions; files that are called like a row belong to it. */
final class TableLayout implements Layout {

    private final List<Path> tables;
    private final FolderFiles files;
    private final String project;
    private final @Nullable String observation;
    private final QuantityRegistry registry;

    TableLayout(
            Path folder,
            List<Path> tables,
            String project,
            @Nullable String observation,
            QuantityRegistry registry) {
        this.tables = List.copyOf(tables);
        this.files = new FolderFiles(folder);
        this.project = project;
        this.observation = observation;
        this.registry = registry;
    }

    @Override
    public SurveyKind survey() {
        return SurveyKind.TABLE;
    }

    @Override
    public List<Path> tables() {
        return tables;
    }

    @Override
    public RowStream open(Path table) throws IOException {
        TableReader reader = TableReader.open(table);
        List<Column> columns = reader.columns();
        TableColumns known =
                TableColumns.of(columns)
                        .orElseThrow(
                                () ->
                                        new ImportRefusedException(
                                                "%s has no columns for right ascension and declination, such as ra and dec."
                                                        .formatted(table.getFileName())));
        String name = String.valueOf(table.getFileName());
        String otherwise =
                observation == null
                        ? name.replaceFirst("(?i)(\\.(fits?|vot|votable|xml|csv))?(\\.gz)?$", "")
                        : observation;
        return new RowStream(
                name,
                reader,
                (number, cells) ->
                        row(name, number, known, otherwise, CellTexts.fields(columns, cells)));
    }

    private FolderRow row(
            String table,
            long number,
            TableColumns known,
            String otherwise,
            Map<String, String[]> fields) {
        Column said = known.observation();
        String[] id = said == null ? null : fields.get(said.name());
        Place place = new Place(project, id == null ? otherwise : id[0].strip(), null);
        TableForm form =
                new TableForm(UploadFields.ofVaster(fields), known, place, registry::isKey);
        String name = form.name();
        return new FolderRow.Candidate(
                table,
                number,
                name,
                place,
                form,
                List.copyOf(fields.keySet()),
                files.existing(
                        Map.of(
                                MediaKind.PREVIEW_PNG, name + ".png",
                                MediaKind.ANIMATION_GIF, name + ".gif",
                                MediaKind.CUTOUT_FITS, name + ".fits")),
                () -> NewObservation.of(place.observation(), null));
    }
}
