package org.imageplane.transients.review.metadata;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads metadata, whatever was written into them. Numbers keep their spelling; NaN and infinities are let pass. */
final class MetadataReader {

    /** A page with more of them is no longer read by people. */
    static final int MOST_VALUES = 500;

    private static final int DEEPEST = 20;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();

    private int values;

    private MetadataReader() {}

    static WrittenMetadata read(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("{") && !stripped.startsWith("[")) {
            return new WrittenMetadata.Plain(text.strip());
        }
        MetadataReader reader = new MetadataReader();
        try (JsonParser parser =
                JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), stripped)) {
            Told told = reader.next(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                return broken(stripped);
            }
            return reader.values > MOST_VALUES
                    ? new WrittenMetadata.Unreadable(
                            stripped,
                            "These are more than %d values, so they are shown as they were sent."
                                    .formatted(MOST_VALUES))
                    : new WrittenMetadata.Structured(told);
        } catch (StreamConstraintsException tooMuch) {
            return new WrittenMetadata.Unreadable(
                    stripped, "This is nested too deeply, so it is shown as it was sent.");
        } catch (JacksonException broken) {
            return broken(stripped);
        }
    }

    private static WrittenMetadata broken(String text) {
        return new WrittenMetadata.Unreadable(
                text,
                "This is no complete JSON (it may have been cut), so it is shown as it was sent.");
    }

    private Told next(JsonParser parser, JsonToken token) {
        values++;
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Told.Value(parser.getString(), true);
            default -> new Told.Value(parser.getString(), false);
        };
    }

    private Told object(JsonParser parser) {
        List<Told.Entry> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            entries.add(new Told.Entry(name, next(parser, parser.nextToken())));
        }
        return new Told.Named(entries);
    }

    private Told list(JsonParser parser) {
        List<Told> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(next(parser, token));
        }
        return new Told.Listed(items);
    }
}
