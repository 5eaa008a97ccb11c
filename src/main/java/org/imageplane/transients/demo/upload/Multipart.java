package org.imageplane.transients.demo.upload;

import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Bodies of form requests, the way the surveys' Python scripts send them. */
final class Multipart {

    private static final String LINE = "\r\n";

    private final String boundary = UUID.randomUUID().toString().replace("-", "");
    private final List<BodyPublisher> parts = new ArrayList<>();

    /** Fields first, then the files, which are read while they are sent. */
    Multipart(Map<String, String> fields, Map<String, Path> files) throws FileNotFoundException {
        fields.forEach((name, value) -> addText(header(name, "") + value + LINE));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String fileName = "; filename=\"%s\"".formatted(quoted(nameOf(file.getValue())));
            addText(header(file.getKey(), fileName));
            parts.add(BodyPublishers.ofFile(file.getValue()));
            addText(LINE);
        }
        addText("--" + boundary + "--" + LINE);
    }

    private String header(String name, String more) {
        return "--%s%sContent-Disposition: form-data; name=\"%s\"%s%s%s"
                .formatted(boundary, LINE, quoted(name), more, LINE, LINE);
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    /** Escaped as the WHATWG's form submission says. */
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private void addText(String text) {
        parts.add(BodyPublishers.ofString(text, StandardCharsets.UTF_8));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    /** Fields without files: {@code a=1&b=two+words}. */
    static String urlEncoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
