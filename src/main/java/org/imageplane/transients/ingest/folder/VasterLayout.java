package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.SurveyKind;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.ingest.row.VasterCandidateForm;
import org.imageplane.transients.ingest.row.VasterColumns;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.survey.NewObservation;
import org.imageplane.transients.survey.QuantityRegistry;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.TableReader;
import org.jspecify.annotations.Nullable;

/** The VASTER pipeline's files: a table, two tables of light curves and maps for each beam, pictures for each candidate. */
final class VasterLayout implements Layout {

    private static final String ROW = "source_id";

    private final List<Path> tables;
    private final String project;
    private final QuantityRegistry registry;
    private final Map<Place, VasterNames> beams = new HashMap<>();

    VasterLayout(List<Path> tables, String project, QuantityRegistry registry) {
        this.tables = List.copyOf(tables);
        this.project = project;
        this.registry = registry;
        for (Path table : tables) {
            VasterNames names = VasterNames.of(table).orElseThrow();
            beams.put(place(names), names);
        }
    }

    private Place place(VasterNames names) {
        return new Place(project, names.observation(), names.beam());
    }

    @Override
    public SurveyKind survey() {
        return SurveyKind.VASTER;
    }

    @Override
    public List<Path> tables() {
        return tables;
    }

    @Override
    public RatingScale ownProjects() {
        return RatingScale.TRUE_FALSE_UNSURE;
    }

    @Override
    public Map<MediaKind, Path> beamFiles(Place beam) {
        VasterNames names = beams.get(beam);
        return names == null ? Map.of() : names.beamFiles();
    }

    @Override
    public RowStream open(Path table) throws IOException {
        VasterNames names = VasterNames.of(table).orElseThrow();
        TableReader reader = TableReader.open(table);
        BeamCurves curves = BeamCurves.read(names);
        List<Column> columns = reader.columns();
        String tableName = String.valueOf(table.getFileName());
        return new RowStream(
                tableName,
                reader,
                (number, cells) ->
                        row(tableName, number, names, curves, CellTexts.fields(columns, cells)));
    }

    private FolderRow row(
            String table,
            long number,
            VasterNames names,
            BeamCurves curves,
            Map<String, String[]> fields) {
        List<String> columns = List.copyOf(fields.keySet());
        fields.remove(ROW);
        put(fields, VasterColumns.PROJECT, project);
        put(fields, VasterColumns.OBSERVATION, names.observation());
        put(fields, VasterColumns.BEAM, Integer.toString(names.beam()));
        fields.remove(VasterColumns.LIGHT_CURVE);
        String[] sent = fields.get(VasterColumns.NAME);
        String name = sent == null ? "" : sent[0].strip();
        UploadFields read = UploadFields.ofVaster(fields);
        VasterCandidateForm form = new VasterCandidateForm(read, registry::isKey);
        curves.problem(name).ifPresent(wrong -> read.refuse(VasterColumns.LIGHT_CURVE, wrong));
        return new FolderRow.Candidate(
                table,
                number,
                name,
                place(names),
                new Form(read, form, curves.of(name).orElse(null)),
                columns,
                names.candidateFiles(name),
                () -> NewObservation.of(names.observation(), ObservationStart.of(names)));
    }

    private static void put(Map<String, String[]> fields, String name, String value) {
        fields.put(name, new String[] {value});
    }

    private record Form(UploadFields fields, VasterCandidateForm form, @Nullable LightCurve curve)
            implements RowForm {

        @Override
        public Map<String, List<String>> refusals() {
            return fields.refusals();
        }

        @Override
        public Optional<CandidateUpload> upload(List<IncomingFile> received) {
            return form.upload(received).map(upload -> upload.with(curve));
        }

        @Override
        public Map<String, String> notKept() {
            return form.notKept();
        }
    }
}
