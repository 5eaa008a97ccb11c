package org.imageplane.transients.demo.mwa;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.RowSource;
import org.imageplane.transients.tabular.TableFormat;
import org.imageplane.transients.tabular.TableMeta;
import org.imageplane.transients.tabular.TableWriters;
import org.jspecify.annotations.Nullable;

/** The survey's table, one row a candidate, with the columns of the MWA image-plane pipeline. */
final class CandidateTable {

    private static final double HZ_PER_MHZ = 1e6;

    /** One column and where its values come from. */
    private record Field(Column column, Function<MwaCandidate, Object> value) {}

    private final String project;
    private final long seed;

    CandidateTable(String project, long seed) {
        this.project = project;
        this.seed = seed;
    }

    private List<Field> fields() {
        return List.of(
                text("obs_id", "GPS time of observation", c -> "" + c.scene().observation().id()),
                text("filter_id", "ID of filter applied", c -> c.filter().id()),
                whole("cand_id", null, "ID within observation and filter", c -> c.number()),
                text("project", "Project", c -> project),
                whole("x_pix", "pix", "Island centre", MwaCandidate::x),
                whole("y_pix", "pix", "Island centre", MwaCandidate::y),
                real("ra_deg", "deg", "Island centre, ICRS", c -> c.position().raDeg()),
                real("dec_deg", "deg", "Island centre, ICRS", c -> c.position().decDeg()),
                real("cent_sep_deg", "deg", "From the pointing centre", this::fromPointing),
                real("rad_pix", "pix", "Island radius", c -> c.island().radiusPix()),
                real("rad_deg", "deg", "Island radius", this::radiusDeg),
                whole("area_pix", "pix2", "Island area", c -> c.island().areaPix()),
                real("can_peak_flux", "Jy", "Peak above the steady sky", MwaCandidate::peakJy),
                real("can_fluence", "Jy s", "Sum above the steady sky", MwaCandidate::fluenceJyS),
                real("can_beam", null, "Primary beam", MwaCandidate::primaryBeam),
                real("can_det_stat", null, "Filter's statistic", c -> c.island().peak()),
                real("can_mod_ind", null, "Modulation index", MwaCandidate::modulationIndex),
                text("nks_name", "Nearest known source", c -> c.neighbour().name()),
                whole("nks_x_pix", "pix", "Nearest known source", c -> c.neighbour().x()),
                whole("nks_y_pix", "pix", "Nearest known source", c -> c.neighbour().y()),
                real("nks_ra_deg", "deg", "ICRS", c -> c.neighbour().position().raDeg()),
                real("nks_dec_deg", "deg", "ICRS", c -> c.neighbour().position().decDeg()),
                real("nks_flux", "Jy", "Catalogue's flux", c -> c.neighbour().fluxJy()),
                real("nks_res", "Jy", "RMS about the median", c -> c.neighbour().residualJy()),
                real(
                        "nks_res_dif",
                        null,
                        "Deviations above the mean nks_res",
                        c -> c.neighbour().residualDifference()),
                real("nks_det_stat", null, "Filter there", c -> c.neighbour().statistic()),
                real("nks_sep_pix", "pix", "Separation", c -> c.neighbour().separationPix()),
                real("nks_sep_deg", "deg", "Separation", c -> c.neighbour().separationDeg()),
                real(
                        "can_nks_flux_rat",
                        null,
                        "Peak over the known source's flux",
                        c -> c.peakJy() / c.neighbour().fluxJy()),
                new Field(
                        new Column("can_nks_is_close", Boolean.class, null, "Within a beam", null),
                        MwaCandidate::close),
                real(
                        "obs_cent_freq",
                        "Hz",
                        "Centre of the band",
                        c -> c.scene().observation().frequencyMhz() * HZ_PER_MHZ),
                text("metadata", "JSON", c -> CandidateMetadata.json(c, seed)));
    }

    private static Field text(
            String name, String description, Function<MwaCandidate, Object> value) {
        return new Field(new Column(name, String.class, null, description, null), value);
    }

    private static Field whole(
            String name,
            @Nullable String unit,
            String description,
            Function<MwaCandidate, Integer> value) {
        return new Field(
                new Column(name, Long.class, unit, description, null),
                candidate -> value.apply(candidate).longValue());
    }

    private static Field real(
            String name,
            @Nullable String unit,
            String description,
            Function<MwaCandidate, Double> value) {
        return new Field(new Column(name, Double.class, unit, description, null), value::apply);
    }

    private double fromPointing(MwaCandidate candidate) {
        return candidate.position().separationDeg(candidate.scene().observation().pointing());
    }

    private double radiusDeg(MwaCandidate candidate) {
        return candidate.island().radiusPix() * MwaField.GRID.pixelDeg();
    }

    /** Writes the candidates by observation, filter and number. */
    void write(List<MwaCandidate> candidates, Path file) throws IOException {
        List<Field> fields = fields();
        var rows =
                candidates.stream()
                        .sorted(Comparator.comparing(MwaCandidate::fileStem))
                        .map(candidate -> row(fields, candidate));
        TableMeta meta =
                new TableMeta(
                        "candidates",
                        Map.of("ORIGIN", project + ": simulated, not observed; seed " + seed));
        List<Column> columns = fields.stream().map(Field::column).toList();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            TableWriters.write(TableFormat.FITS, meta, columns, RowSource.of(rows), out);
        }
    }

    private static Object[] row(List<Field> fields, MwaCandidate candidate) {
        return fields.stream().map(field -> field.value().apply(candidate)).toArray();
    }
}
