package org.imageplane.transients.ingest.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.imageplane.transients.candidate.KnownSource;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.row.UnknownColumns;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.sky.SkyParse;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.tabular.Column;
import org.jspecify.annotations.Nullable;

/** A row of any table, read and checked: name, position, observation; every other number is a quantity. */
final class TableForm implements RowForm {

    private static final int NAME_LIMIT = 100;
    private static final int ANGLE_LIMIT = 100;
    private static final double DEG_PER_HOUR = 15;

    private final UploadFields fields;
    private final UnknownColumns others;
    private final Place place;
    private final String name;
    private final @Nullable SkyPosition position;

    TableForm(UploadFields fields, TableColumns columns, Place place, Predicate<String> isKey) {
        this.fields = fields;
        this.place = place;
        this.others = new UnknownColumns(isKey, fields.numbers());
        position = position(columns);
        if (columns.name() != null) {
            name = fields.requiredLine(columns.name().name(), NAME_LIMIT);
        } else {
            name = position == null ? "" : position.j2000Name();
        }
        for (String column : fields.names()) {
            if (!columns.isOneOf(column)) {
                others.add(column, fields.values(column));
            }
        }
    }

    private @Nullable SkyPosition position(TableColumns columns) {
        String ra = angle(columns.ra(), DEG_PER_HOUR);
        String dec = angle(columns.dec(), 1);
        if (ra.isEmpty() || dec.isEmpty()) {
            return null;
        }
        return switch (SkyPosition.parse(ra + " " + dec)) {
            case SkyParse.Found(SkyPosition found) -> found;
            case SkyParse.NotFound(String reason) -> {
                fields.refuse(columns.ra().name() + ", " + columns.dec().name(), reason);
                yield null;
            }
        };
    }

    /** In degrees, or in sexagesimal text as it stands. */
    private String angle(Column column, double degPerHour) {
        String text = fields.requiredLine(column.name(), ANGLE_LIMIT);
        String unit = column.unit() == null ? "" : column.unit().toLowerCase(Locale.ROOT);
        boolean radians = unit.equals("rad");
        boolean hours = unit.equals("h") || unit.equals("hour") || unit.equals("hourangle");
        if (!radians && !hours) {
            return text;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.toString(radians ? Math.toDegrees(value) : value * degPerHour);
        } catch (NumberFormatException sexagesimal) {
            return text;
        }
    }

    /** What the row is called. */
    String name() {
        return name;
    }

    @Override
    public Map<String, List<String>> refusals() {
        return fields.refusals();
    }

    @Override
    public Optional<CandidateUpload> upload(List<IncomingFile> files) {
        if (position == null || !fields.refusals().isEmpty()) {
            return Optional.empty();
        }
        List<String> unknown = new ArrayList<>(others.measurements().keySet());
        unknown.addAll(others.attributes().keySet());
        return Optional.of(
                new CandidateUpload(
                        place.project(),
                        place.observation(),
                        null,
                        null,
                        "table#" + name,
                        null,
                        name,
                        position,
                        KnownSource.UNKNOWN,
                        others.measurements(),
                        others.attributes(),
                        unknown,
                        "",
                        null,
                        files,
                        null));
    }

    @Override
    public Map<String, String> notKept() {
        return others.notKept();
    }
}
