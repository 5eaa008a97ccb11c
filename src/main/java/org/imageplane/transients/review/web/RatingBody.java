package org.imageplane.transients.review.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.RatingRefusedException;
import org.imageplane.transients.rating.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a rating from JSON by hand, so that whatever is wrong with it is answered with a sentence. */
@Component
class RatingBody {

    /** Notes of the longest kind, each character escaped, fit many times over. */
    private static final int MOST_BYTES = 2_000_000;

    /** {@code rated_at} is let pass, so that a rating can be sent back as it came. */
    private static final List<String> PARTS =
            List.of("score", "verdict", "classification", "notes", "rated_at");

    private final ObjectReader json;

    RatingBody(JsonMapper json) {
        this.json =
                json.reader()
                        .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    RatingInput read(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new RatingRefusedException(
                    "A rating may have %,d bytes; this has more.".formatted(MOST_BYTES));
        }
        JsonNode rating = parse(bytes);
        for (String part : rating.propertyNames()) {
            if (!PARTS.contains(part)) {
                throw new RatingRefusedException(
                        "A rating has no “%s”; it has score or verdict, classification and notes."
                                .formatted(part));
            }
        }
        return new RatingInput(
                score(rating.get("score")),
                verdict(text(rating, "verdict")),
                text(rating, "classification"),
                text(rating, "notes"));
    }

    private JsonNode parse(byte[] bytes) {
        try {
            JsonNode rating = json.readTree(bytes);
            if (!rating.isObject()) {
                throw new RatingRefusedException(
                        "The body must be a JSON object such as {\"score\": 4}.");
            }
            return rating;
        } catch (JacksonException unreadable) {
            TokenStreamLocation place = unreadable.getLocation();
            throw new RatingRefusedException(
                    "The body is not JSON that can be read%s."
                            .formatted(
                                    place == null
                                            ? ""
                                            : " (line %d, column %d)"
                                                    .formatted(
                                                            place.getLineNr(),
                                                            place.getColumnNr())));
        }
    }

    private static @Nullable Integer score(@Nullable JsonNode score) {
        if (score == null || score.isNull()) {
            return null;
        }
        if (!score.isNumber() || !score.canConvertToExactIntegral() || !score.canConvertToInt()) {
            throw new RatingRefusedException(
                    "A score is a whole number from 1 to 5, not %s.".formatted(brief(score)));
        }
        return score.intValue();
    }

    private static @Nullable Verdict verdict(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RatingRefusedException(
                                        "A verdict is TRUE, FALSE or UNSURE, not “%s”."
                                                .formatted(name)));
    }

    private static @Nullable String text(JsonNode rating, String part) {
        JsonNode text = rating.get(part);
        if (text == null || text.isNull()) {
            return null;
        }
        if (!text.isString()) {
            throw new RatingRefusedException(
                    "The %s must be text, not %s.".formatted(part, brief(text)));
        }
        return text.stringValue();
    }

    private static String brief(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
