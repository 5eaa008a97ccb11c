package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.SurveyKind;
import org.imageplane.transients.ingest.row.MwaCandidateForm;
import org.imageplane.transients.ingest.row.MwaColumns;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.survey.QuantityRegistry;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * Tables of the MWA image-plane pipeline with pictures named {@code <obs_id>_<filter_id>_<cand_id as %03d>}. As for its
 * script a row needs a picture and an animation; a FITS cut-out stands in for both.
 */
final class MwaLayout implements Layout {

    static final Set<String> COLUMNS = Set.of("obs_id", "filter_id", "cand_id");

    /** The script tells it with the observation, not with the candidate. */
    private static final String FREQUENCY = "obs_cent_freq";

    private final List<Path> tables;
    private final FolderFiles files;
    private final @Nullable String project;
    private final QuantityRegistry registry;
    private final MwaObservations observations;

    MwaLayout(Path folder, List<Path> tables, @Nullable String project, QuantityRegistry registry) {
        this.files = new FolderFiles(folder);
        this.tables = List.copyOf(tables);
        this.project = project;
        this.registry = registry;
        this.observations = new MwaObservations(folder);
    }

    @Override
    public SurveyKind survey() {
        return SurveyKind.MWA;
    }

    @Override
    public List<Path> tables() {
        return tables;
    }

    @Override
    public RowStream open(Path table) throws IOException {
        TableReader reader = TableReader.open(table);
        String name = String.valueOf(table.getFileName());
        List<Column> columns = reader.columns();
        return new RowStream(name, reader, (number, cells) -> row(name, number, columns, cells));
    }

    private FolderRow row(
            String table, long number, List<Column> columns, @Nullable Object[] cells) {
        Map<String, String[]> fields = CellTexts.fields(columns, cells);
        List<String> sent = List.copyOf(fields.keySet());
        String[] frequency = fields.remove(FREQUENCY);
        if (project != null) {
            fields.put(MwaColumns.PROJECT, new String[] {project});
        }
        UploadFields read = UploadFields.ofMwa(fields);
        MwaCandidateForm form = new MwaCandidateForm(read, registry::isKey);
        String stem =
                "%s_%s_%3s"
                        .formatted(
                                one(fields, "obs_id"),
                                one(fields, "filter_id"),
                                one(fields, "cand_id").replaceFirst("\\.0*$", ""))
                        .replace(' ', '0');
        Map<MediaKind, Path> pictures =
                files.existing(
                        Map.of(
                                MediaKind.PREVIEW_PNG, stem + ".png",
                                MediaKind.ANIMATION_GIF, stem + ".gif",
                                MediaKind.CUTOUT_FITS, stem + ".fits"));
        List<String> missing = missing(stem, pictures);
        if (!missing.isEmpty() && read.refusals().isEmpty()) {
            return new FolderRow.Unreadable(
                    table,
                    number,
                    stem,
                    "Not in the folder: %s.".formatted(String.join(" and ", missing)));
        }
        Place place = new Place(one(fields, MwaColumns.PROJECT), one(fields, "obs_id"), null);
        return new FolderRow.Candidate(
                table,
                number,
                stem,
                place,
                new Form(read, form),
                sent,
                pictures,
                () -> observations.of(place.observation(), frequency));
    }

    private static List<String> missing(String stem, Map<MediaKind, Path> pictures) {
        List<String> missing = new ArrayList<>();
        if (!pictures.containsKey(MediaKind.CUTOUT_FITS)) {
            if (!pictures.containsKey(MediaKind.PREVIEW_PNG)) {
                missing.add(stem + ".png");
            }
            if (!pictures.containsKey(MediaKind.ANIMATION_GIF)) {
                missing.add(stem + ".gif");
            }
        }
        return missing;
    }

    private static String one(Map<String, String[]> fields, String name) {
        String[] values = fields.get(name);
        return values == null ? "" : values[0].strip();
    }

    private record Form(UploadFields fields, MwaCandidateForm form) implements RowForm {

        @Override
        public Map<String, List<String>> refusals() {
            return fields.refusals();
        }

        @Override
        public java.util.Optional<CandidateUpload> upload(List<IncomingFile> received) {
            return form.upload(received);
        }

        @Override
        public Map<String, String> notKept() {
            return form.notKept();
        }
    }
}
