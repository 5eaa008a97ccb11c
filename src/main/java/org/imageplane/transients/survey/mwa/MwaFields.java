package org.imageplane.transients.survey.mwa;

import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.sky.MwaChannels;
import org.imageplane.transients.sky.SkyFormatException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of an answer, each absent where it is not what it should be. */
record MwaFields(JsonNode answer) {

    private static final int LONGEST_TEXT = 200;

    /** The first of these that is a number, or a text that reads like one. */
    @Nullable Double number(String... pointers) {
        for (String pointer : pointers) {
            JsonNode node = answer.at(pointer);
            double value =
                    node.isNumber() || node.isString() ? node.asDouble(Double.NaN) : Double.NaN;
            if (Double.isFinite(value)) {
                return value;
            }
        }
        return null;
    }

    /** Ten digits; a time in any other count is none. */
    @Nullable Double gpsSeconds(String name) {
        Double seconds = number("/" + name);
        return seconds != null && seconds >= 1e9 && seconds < 1e10 ? seconds : null;
    }

    @Nullable String text(String pointer) {
        JsonNode node = answer.at(pointer);
        String text = node.isValueNode() && !node.isNull() ? node.asString().strip() : "";
        String kept = text.replaceAll("\\p{Cntrl}+", " ");
        return kept.isEmpty() ? null : kept.substring(0, Math.min(kept.length(), LONGEST_TEXT));
    }

    /** The coarse channels of the first stream; none when they are not numbers of channels. */
    List<Integer> channels() {
        JsonNode streams = answer.at("/rfstreams");
        JsonNode first = streams.isObject() && streams.has("0") ? streams.get("0") : first(streams);
        JsonNode frequencies = first == null ? null : first.get("frequencies");
        if (frequencies == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        frequencies.forEach(channel -> texts.add(channel.asString()));
        try {
            return MwaChannels.parse(
                    frequencies.isArray() ? String.join(",", texts) : frequencies.asString());
        } catch (SkyFormatException noChannels) {
            return List.of();
        }
    }

    private static @Nullable JsonNode first(JsonNode streams) {
        return streams.isContainer() && !streams.isEmpty() ? streams.iterator().next() : null;
    }
}
