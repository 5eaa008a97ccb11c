package org.imageplane.transients.demo.upload;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the application answered to one request. */
public record Answer(int status, String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_REASON = 300;

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The body as JSON; nothing where it is none. */
    public JsonNode json() {
        try {
            return body.isBlank() ? JSON.nullNode() : JSON.readTree(body);
        } catch (JacksonException noJson) {
            return JSON.nullNode();
        }
    }

    /** Why the request was refused: the field messages, the problem's detail, or what else was said. */
    public String reason() {
        JsonNode json = json();
        if (json.isString()) {
            return sentence(json.stringValue());
        }
        if (json.hasNonNull("detail")) {
            return sentence(json.get("detail").asString());
        }
        List<String> messages = new ArrayList<>();
        json.properties()
                .forEach(
                        field ->
                                messages.add(
                                        field.getKey() + ": " + text(field.getValue()).strip()));
        if (!messages.isEmpty()) {
            return sentence(String.join("; ", messages));
        }
        return sentence(body.isBlank() || body.startsWith("<") ? "no reason was given" : body);
    }

    private static String text(JsonNode node) {
        List<String> parts = new ArrayList<>();
        node.forEach(part -> parts.add(text(part)));
        return parts.isEmpty() ? node.asString() : String.join(" ", parts);
    }

    private static String sentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() > LONGEST_REASON) {
            line = line.substring(0, LONGEST_REASON) + "…";
        }
        return line.matches(".*[.!?…]") ? line : line + ".";
    }
}
