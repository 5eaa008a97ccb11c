package org.imageplane.transients.ingest.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imageplane.transients.ingest.row.SentTime;
import org.imageplane.transients.ingest.row.UnknownColumns;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.ingest.row.VasterColumns;
import org.imageplane.transients.sky.SkyFormatException;
import org.imageplane.transients.survey.NewObservation;
import org.jspecify.annotations.Nullable;

/** The fields of {@code /upload_observation/}. */
final class VasterObservationForm {

    static final String PROJECT = VasterColumns.PROJECT;
    private static final String ID = "id";
    private static final String START = "obs_start";
    private static final int LINE_LIMIT = 100;

    private final UploadFields fields;
    private final UnknownColumns unknown;
    private final String id;
    private final String project;
    private final @Nullable Instant start;

    VasterObservationForm(UploadFields fields) {
        this.fields = fields;
        this.unknown = new UnknownColumns(name -> false, fields.numbers());
        id = fields.requiredLine(ID, LINE_LIMIT);
        project = fields.requiredLine(PROJECT, LINE_LIMIT);
        start = time(fields.requiredLine(START, LINE_LIMIT));
    }

    private @Nullable Instant time(String sent) {
        try {
            return sent.isEmpty() ? null : SentTime.read(sent);
        } catch (SkyFormatException e) {
            fields.refuse(START, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The observation; empty when a field was refused. */
    Optional<NewObservation> observation() {
        Map<String, String> attributes = attributes();
        return fields.refusals().isEmpty()
                ? Optional.of(NewObservation.of(id, start, attributes))
                : Optional.empty();
    }

    String project() {
        return project;
    }

    private Map<String, String> attributes() {
        fields.names().stream()
                .filter(name -> !Set.of(ID, PROJECT, START).contains(name))
                .forEach(name -> unknown.add(name, fields.values(name)));
        Map<String, String> attributes = new TreeMap<>();
        unknown.attributes().forEach((name, value) -> attributes.put(name, value.toString()));
        return attributes;
    }

    /** Fields that could not be kept, with reasons. */
    Map<String, String> notKept() {
        return unknown.notKept();
    }
}
