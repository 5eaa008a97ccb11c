package org.imageplane.transients.ingest.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.sky.SkyFormatException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A light curve as the VASTER pipeline writes it: a line of names, then time, flux density and its error (Jy/beam) line
 * by line. Times are ISO text in UTC, {@code NaT} where there was none; gaps are empty or nan.
 */
public final class SentLightCurve {

    /** What was sent is no light curve; the message is a sentence for the uploader. */
    public static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }

    private static final String SHAPE =
            "This is not [[\"Time\", <name>, \"rms_error\"], [time, flux, rms], …]";
    private static final int COLUMNS = 3;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private final List<@Nullable Instant> time = new ArrayList<>();
    private final List<@Nullable Double> flux = new ArrayList<>();
    private final List<@Nullable Double> rms = new ArrayList<>();

    /** The light curve in the JSON text; empty when that has no points. */
    public static Optional<LightCurve> read(String json) throws MalformedException {
        try (JsonParser parser = JSON.createParser(json)) {
            expect(parser, JsonToken.START_ARRAY);
            List<String> names = line(parser, 0);
            if (!names.getFirst().equals("Time") || !names.getLast().equals("rms_error")) {
                throw new MalformedException(
                        SHAPE
                                + ": its first line is %s."
                                        .formatted(SentText.shortened(names.toString())));
            }
            var curve = new SentLightCurve();
            int number = 1;
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                List<String> point = rest(parser, number);
                curve.add(number++, point.get(0), point.get(1), point.get(2));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY || parser.nextToken() != null) {
                throw new MalformedException(
                        SHAPE + ": it does not end after line %d.".formatted(number));
            }
            return curve.lightCurve();
        } catch (JacksonException e) {
            throw new MalformedException(
                    SHAPE + ": it is not JSON (%s).".formatted(e.getOriginalMessage()));
        }
    }

    /** One point; the number of its line is for the message. */
    public void add(int number, String sentTime, String sentFlux, String sentRms)
            throws MalformedException {
        time.add(time(number, sentTime));
        flux.add(number(number, sentFlux));
        rms.add(number(number, sentRms));
    }

    /** What was added; empty when that is nothing. */
    public Optional<LightCurve> lightCurve() {
        return time.isEmpty() ? Optional.empty() : Optional.of(new LightCurve(time, flux, rms));
    }

    private static List<String> line(JsonParser parser, int number) throws MalformedException {
        expect(parser, JsonToken.START_ARRAY);
        return rest(parser, number);
    }

    private static List<String> rest(JsonParser parser, int number) throws MalformedException {
        List<String> values = new ArrayList<>(COLUMNS);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonToken token = parser.currentToken();
            if (token == null || !token.isScalarValue() || values.size() == COLUMNS) {
                throw new MalformedException(
                        SHAPE + ": line %d has not %d values.".formatted(number + 1, COLUMNS));
            }
            values.add(token == JsonToken.VALUE_NULL ? "" : parser.getString());
        }
        if (values.size() != COLUMNS) {
            throw new MalformedException(
                    SHAPE + ": line %d has not %d values.".formatted(number + 1, COLUMNS));
        }
        return values;
    }

    private static void expect(JsonParser parser, JsonToken token) throws MalformedException {
        if (parser.nextToken() != token) {
            throw new MalformedException(SHAPE + ".");
        }
    }

    private static @Nullable Instant time(int number, String sent) throws MalformedException {
        String text = sent.strip();
        if (text.isEmpty() || text.equalsIgnoreCase("NaT") || text.equalsIgnoreCase("nan")) {
            return null;
        }
        try {
            return SentTime.read(text);
        } catch (SkyFormatException e) {
            throw new MalformedException("Line %d: %s".formatted(number + 1, e.getMessage()));
        }
    }

    private static @Nullable Double number(int number, String sent) throws MalformedException {
        return switch (SentNumber.readPlain(sent)) {
            case SentNumber.Absent ignored -> null;
            case SentNumber.Value(double value) -> value;
            case SentNumber.NotANumber ignored ->
                    throw new MalformedException(
                            "Line %d: \"%s\" is not a number."
                                    .formatted(number + 1, SentText.shortened(sent)));
        };
    }
}
