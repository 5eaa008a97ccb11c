package org.imageplane.transients.ingest.row;

import static org.imageplane.transients.ingest.row.VasterColumns.DEEP_NAME;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.imageplane.transients.candidate.KnownSource;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as the ASKAP VASTER pipeline describes it: a row of its {@code final.csv} with project, observation and
 * beam, read and checked. Columns that older files don't have are absent.
 */
public final class VasterCandidateForm {

    /** The longest light curve text that is taken: some hundred thousand points. */
    private static final int LIGHT_CURVE_LIMIT = 15_000_000;

    private static final int NAME_LIMIT = 100;
    private static final int DEEP_NAME_LIMIT = 200;
    private static final double ARCSEC_PER_ARCMIN = 60;

    private final UploadFields fields;
    private final UnknownColumns unknown;
    private final Map<String, Double> measurements = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final String project;
    private final String observation;
    private final int beam;
    private final String name;
    private final @Nullable SkyPosition position;
    private final KnownSource deepCounterpart;
    private final @Nullable LightCurve lightCurve;

    /** @param isKey whether a column of that name can become a quantity */
    public VasterCandidateForm(UploadFields fields, Predicate<String> isKey) {
        this.fields = fields;
        this.unknown = new UnknownColumns(isKey, fields.numbers());
        project = fields.requiredLine(VasterColumns.PROJECT, NAME_LIMIT);
        observation = fields.requiredLine(VasterColumns.OBSERVATION, NAME_LIMIT);
        beam = fields.wholeNumber(VasterColumns.BEAM);
        name = fields.requiredLine(VasterColumns.NAME, NAME_LIMIT);
        position = SkyFields.required(fields, VasterColumns.RA, VasterColumns.DEC).orElse(null);
        for (String column : VasterColumns.NUMBERS) {
            Double value = fields.number(column);
            if (value != null && !isNoneWithinReach(column, value)) {
                measurements.put(column, value);
            }
        }
        deepCounterpart = deepCounterpart();
        lightCurve =
                fields.text(VasterColumns.LIGHT_CURVE, LIGHT_CURVE_LIMIT)
                        .flatMap(this::lightCurve)
                        .orElse(null);
        for (String column : fields.names()) {
            if (!VasterColumns.isKnown(column)) {
                unknown.add(column, fields.values(column));
            }
        }
    }

    private static boolean isNoneWithinReach(String column, double value) {
        return column.equals(VasterColumns.BRIGHT_SEPARATION)
                && value == VasterColumns.NONE_WITHIN_REACH;
    }

    private KnownSource deepCounterpart() {
        Optional<String> deepName =
                fields.text(DEEP_NAME, DEEP_NAME_LIMIT)
                        .filter(sent -> !sent.equalsIgnoreCase("nan"));
        deepName.ifPresent(sent -> attributes.put(DEEP_NAME, sent));
        Double separationArcsec = measurements.get(VasterColumns.DEEP_SEPARATION);
        return new KnownSource(
                deepName.orElse(null),
                position(VasterColumns.DEEP_RA, VasterColumns.DEEP_DEC),
                separationArcsec == null ? null : separationArcsec / ARCSEC_PER_ARCMIN,
                null);
    }

    private @Nullable SkyPosition position(String ra, String dec) {
        return SkyFields.of(measurements.get(ra), measurements.get(dec)).orElse(null);
    }

    private Optional<LightCurve> lightCurve(String json) {
        try {
            return SentLightCurve.read(json);
        } catch (SentLightCurve.MalformedException e) {
            fields.refuse(VasterColumns.LIGHT_CURVE, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The candidate with its files; empty when a field was refused. */
    public Optional<CandidateUpload> upload(List<IncomingFile> files) {
        if (position == null || !fields.refusals().isEmpty()) {
            return Optional.empty();
        }
        measurements.putAll(unknown.measurements());
        attributes.putAll(unknown.attributes());
        return Optional.of(
                new CandidateUpload(
                        project,
                        observation,
                        beam,
                        null,
                        "beam%02d#%s".formatted(beam, name),
                        null,
                        name,
                        position,
                        deepCounterpart,
                        measurements,
                        attributes,
                        unknown.names(),
                        "",
                        lightCurve,
                        files,
                        position(VasterColumns.BEAM_RA, VasterColumns.BEAM_DEC)));
    }

    public void doNotKeep(String field, String reason) {
        unknown.notKept().put(SentText.shortened(field), reason);
    }

    /** What could not be kept, with reasons. */
    public Map<String, String> notKept() {
        return unknown.notKept();
    }
}
