package org.imageplane.transients.export;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The columns of a table of candidates. */
@Component
class CandidateColumns {

    private final JsonMapper json;

    CandidateColumns(JsonMapper json) {
        this.json = json;
    }

    Columns<CandidateRow> of(
            List<Quantity> quantities, List<String> attributes, boolean withSeparation) {
        Columns<CandidateRow> columns = new Columns<>();
        identity(columns);
        position(columns, withSeparation);
        known(columns);
        for (Quantity quantity : quantities) {
            columns.add(Units.column(quantity), row -> row.measurement(quantity));
        }
        attributes(columns, attributes);
        RatingColumns.addTo(columns);
        return columns.add("notes", String.class, "Shared notes", CandidateRow::notes)
                .add("metadata", String.class, "What the uploader added", CandidateRow::metadata)
                .add(
                        "uploaded_at",
                        Instant.class,
                        "When it was uploaded",
                        CandidateRow::uploadedAt);
    }

    private static void identity(Columns<CandidateRow> columns) {
        columns.add("id", Long.class, "Number of the candidate on this server", CandidateRow::id)
                .add("uid", String.class, "Identifier for ever", row -> row.uid().toString())
                .add("name", String.class, "Name of the candidate", CandidateRow::name)
                .add("project", String.class, "Project", CandidateRow::project)
                .add("observation", String.class, "Observation", CandidateRow::observation)
                .add("beam", Integer.class, "Beam of the observation", CandidateRow::beam)
                .add(
                        "detection_filter",
                        String.class,
                        "Filter that found it",
                        CandidateRow::detectionFilter)
                .add(
                        "cand_id",
                        Integer.class,
                        "Number within observation and filter",
                        CandidateRow::candidateNumber);
    }

    private static void position(Columns<CandidateRow> columns, boolean withSeparation) {
        columns.number(
                        "ra_deg",
                        "deg",
                        "pos.eq.ra;meta.main",
                        "Right ascension (ICRS)",
                        row -> row.position().raDeg())
                .number(
                        "dec_deg",
                        "deg",
                        "pos.eq.dec;meta.main",
                        "Declination (ICRS)",
                        row -> row.position().decDeg())
                .add("ra_hms", String.class, "Right ascension", row -> row.position().raHms())
                .add("dec_dms", String.class, "Declination", row -> row.position().decDms());
        if (withSeparation) {
            columns.number(
                    "separation_arcmin",
                    "arcmin",
                    "pos.angDistance",
                    "From the centre of the cone",
                    CandidateRow::separationArcmin);
        }
    }

    private static void known(Columns<CandidateRow> columns) {
        columns.add("known_name", String.class, "Nearest known source", CandidateRow::knownName)
                .number(
                        "known_ra_deg",
                        "deg",
                        null,
                        "Its right ascension",
                        known(SkyPosition::raDeg))
                .number("known_dec_deg", "deg", null, "Its declination", known(SkyPosition::decDeg))
                .number(
                        "known_sep_arcmin",
                        "arcmin",
                        null,
                        "Its separation from the candidate",
                        CandidateRow::knownSepArcmin)
                .add(
                        "known_is_close",
                        Boolean.class,
                        "Whether the pipeline calls it close; blank when unknown",
                        CandidateRow::knownIsClose)
                .add(
                        "associated_with",
                        String.class,
                        "Sources that it was confirmed to be",
                        CandidateRow::associatedWith);
    }

    private void attributes(Columns<CandidateRow> columns, List<String> keys) {
        if (keys.size() > AttributeKeys.MOST) {
            columns.add(
                    "attributes",
                    String.class,
                    "The uploader's text columns, as JSON",
                    row -> json.writeValueAsString(row.attributes()));
            return;
        }
        for (String key : keys) {
            columns.add(
                    key,
                    String.class,
                    "As the uploader sent it",
                    row -> text(row.attributes().get(key)));
        }
    }

    /** A text as it is; anything else as JSON has it. */
    private @Nullable String text(@Nullable Object value) {
        return value == null || value instanceof String
                ? (String) value
                : json.writeValueAsString(value);
    }

    private static Function<CandidateRow, @Nullable Double> known(
            Function<SkyPosition, Double> part) {
        return row -> row.knownPosition() == null ? null : part.apply(row.knownPosition());
    }
}
