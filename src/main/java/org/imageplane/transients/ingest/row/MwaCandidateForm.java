package org.imageplane.transients.ingest.row;

import static org.imageplane.transients.ingest.row.MwaColumns.KNOWN_IS_CLOSE;
import static org.imageplane.transients.ingest.row.MwaColumns.KNOWN_NAME;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.candidate.KnownSource;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** A candidate as the MWA image-plane pipeline describes it: a row of its table, read and checked. */
public final class MwaCandidateForm {

    private static final int NAME_LIMIT = 100;
    private static final int KNOWN_NAME_LIMIT = 200;
    private static final int METADATA_LIMIT = 200_000;
    private static final double ARCMIN_PER_DEG = 60;

    private final UploadFields fields;
    private final UnknownColumns unknown;
    private final Map<String, Double> measurements = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final String project;
    private final String observation;
    private final String filter;
    private final int number;
    private final @Nullable SkyPosition position;
    private final KnownSource known;
    private final String metadata;

    /** @param isKey whether a column of that name can become a quantity */
    public MwaCandidateForm(UploadFields fields, Predicate<String> isKey) {
        this.fields = fields;
        this.unknown = new UnknownColumns(isKey, fields.numbers());
        project = fields.requiredLine(MwaColumns.PROJECT, NAME_LIMIT);
        observation = fields.requiredLine(MwaColumns.OBSERVATION, NAME_LIMIT);
        filter = fields.requiredLine(MwaColumns.FILTER, NAME_LIMIT);
        number = fields.wholeNumber(MwaColumns.NUMBER);
        position = SkyFields.required(fields, MwaColumns.RA, MwaColumns.DEC).orElse(null);
        for (String column : MwaColumns.NUMBERS) {
            Double value = fields.number(column);
            if (value != null) {
                measurements.put(column, value);
            }
        }
        known = knownSource();
        metadata =
                Stream.of(MwaColumns.METADATA, MwaColumns.META)
                        .flatMap(name -> fields.text(name, METADATA_LIMIT).stream())
                        .distinct()
                        .collect(Collectors.joining("\n"));
        for (String name : fields.names()) {
            if (!MwaColumns.isKnown(name) && !MwaColumns.repeatsDegrees(name, fields.names())) {
                unknown.add(name, fields.values(name));
            }
        }
    }

    private KnownSource knownSource() {
        Optional<String> name =
                fields.text(KNOWN_NAME, KNOWN_NAME_LIMIT)
                        .filter(sent -> !sent.equalsIgnoreCase("nan"));
        name.ifPresent(sent -> attributes.put(KNOWN_NAME, sent));
        Optional<Boolean> isClose = SentFlag.read(fields, KNOWN_IS_CLOSE);
        isClose.ifPresent(sent -> attributes.put(KNOWN_IS_CLOSE, sent));
        Double separationDeg = measurements.get(MwaColumns.KNOWN_SEPARATION);
        return new KnownSource(
                name.orElse(null),
                SkyFields.of(
                                measurements.get(MwaColumns.KNOWN_RA),
                                measurements.get(MwaColumns.KNOWN_DEC))
                        .orElse(null),
                separationDeg == null ? null : separationDeg * ARCMIN_PER_DEG,
                isClose.orElse(null));
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
                        null,
                        filter,
                        filter + "#" + number,
                        number,
                        null,
                        position,
                        known,
                        measurements,
                        attributes,
                        unknown.names(),
                        metadata,
                        null,
                        files,
                        null));
    }

    public void doNotKeep(String name, String reason) {
        unknown.notKept().put(SentText.shortened(name), reason);
    }

    /** What could not be kept, with reasons. */
    public Map<String, String> notKept() {
        return unknown.notKept();
    }
}
