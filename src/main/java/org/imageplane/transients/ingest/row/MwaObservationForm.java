package org.imageplane.transients.ingest.row;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imageplane.transients.sky.MwaChannels;
import org.imageplane.transients.sky.SkyFormatException;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.sky.TimeScales;
import org.imageplane.transients.survey.NewObservation;
import org.jspecify.annotations.Nullable;

/** The fields of {@code /observation_create/}: values are kept as sent, the times also as UTC. */
public final class MwaObservationForm {

    private static final String ID = "observation_id";
    private static final String RA = "ra_tile_dec"; // as decimal degrees
    private static final String DEC = "dec_tile_dec";
    private static final Set<String> KNOWN =
            Set.of(
                    ID,
                    "obsname",
                    "starttime",
                    "stoptime",
                    RA,
                    DEC,
                    "ra_tile_hms",
                    "dec_tile_dms",
                    "projectid",
                    "azimuth",
                    "elevation",
                    "frequency_channels",
                    "cent_freq",
                    "freq_res",
                    "int_time");
    private static final int ID_LIMIT = 100;
    private static final int LINE_LIMIT = 200;
    private static final int CHANNELS_LIMIT = 10_000;

    private final UploadFields fields;
    private final UnknownColumns unknown;

    public MwaObservationForm(UploadFields fields) {
        this.fields = fields;
        this.unknown = new UnknownColumns(name -> false, fields.numbers());
    }

    /** The observation; empty when a field was refused. */
    public Optional<NewObservation> observation() {
        String id = fields.requiredLine(ID, ID_LIMIT);
        Double raDeg = isNan(RA) ? null : SkyFields.ra(fields, RA);
        Double decDeg = isNan(DEC) ? null : SkyFields.dec(fields, DEC);
        SkyPosition pointing = SkyFields.of(raDeg, decDeg).orElse(null);
        Double start = number("starttime");
        Double stop = number("stoptime");
        String channels = fields.text("frequency_channels", CHANNELS_LIMIT).orElse(null);
        Double frequency = number("cent_freq");
        Instant startTime = utc("starttime", start);
        Instant stopTime = utc("stoptime", stop);
        String name = fields.text("obsname", LINE_LIMIT).orElse("");
        var raHms = text("ra_tile_hms");
        var decDms = text("dec_tile_dms");
        var code = text("projectid");
        var azimuth = number("azimuth");
        var elevation = number("elevation");
        var resolution = number("freq_res");
        var integration = number("int_time");
        Map<String, String> attributes = attributes();
        if (!fields.refusals().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new NewObservation(
                        id,
                        name,
                        pointing == null ? null : pointing.raDeg(),
                        pointing == null ? null : pointing.decDeg(),
                        startTime,
                        stopTime,
                        frequency == null ? centreFrequencyMhz(channels) : frequency,
                        start,
                        stop,
                        raHms,
                        decDms,
                        code,
                        azimuth,
                        elevation,
                        channels,
                        resolution,
                        integration,
                        attributes));
    }

    private @Nullable String text(String name) {
        return fields.text(name, LINE_LIMIT).orElse(null);
    }

    /** An optional fact: NaN is none. */
    private @Nullable Double number(String name) {
        return isNan(name)
                ? null
                : fields.finite(name, number -> true, "\"%s\" is not a finite number.");
    }

    private boolean isNan(String name) {
        String sent = fields.one(name);
        return sent != null
                && fields.numbers().apply(sent) instanceof SentNumber.Value(double value)
                && Double.isNaN(value);
    }

    private @Nullable Instant utc(String name, @Nullable Double gpsSeconds) {
        try {
            return gpsSeconds == null ? null : TimeScales.gpsSecondsToUtc(gpsSeconds);
        } catch (IllegalArgumentException e) {
            fields.refuse(name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static @Nullable Double centreFrequencyMhz(@Nullable String channels) {
        try {
            var list = MwaChannels.parse(channels == null ? "" : channels);
            return MwaChannels.centreFrequencyMhz(list).stream().boxed().findFirst().orElse(null);
        } catch (SkyFormatException noListOfChannels) {
            return null;
        }
    }

    private Map<String, String> attributes() {
        fields.names().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> unknown.add(name, fields.values(name)));
        Map<String, String> attributes = new TreeMap<>();
        unknown.attributes().forEach((name, value) -> attributes.put(name, value.toString()));
        return attributes;
    }

    /** Fields that could not be kept, with reasons. */
    public Map<String, String> notKept() {
        return unknown.notKept();
    }
}
