package org.imageplane.transients.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.tabular.TableMeta;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** What a table says of its own origin, so that the same rows can be asked for again. */
@Component
class Provenance {

    private final String version;
    private final String publicUrl;

    Provenance(
            ObjectProvider<BuildProperties> build,
            @Value("${transients.public-url}") String publicUrl) {
        BuildProperties properties = build.getIfAvailable();
        String number = properties == null ? null : properties.getVersion();
        this.version =
                number == null ? "Image Plane Transients" : "Image Plane Transients " + number;
        this.publicUrl = publicUrl;
    }

    TableMeta of(Actor actor, ExportTable table, ExportQuery query) {
        Map<String, String> says = new LinkedHashMap<>();
        says.put("Query", text(query));
        says.put("Created", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        says.put("Person", actor.username());
        says.put("Software", version);
        says.put("Source", publicUrl);
        says.put("Frame", "ICRS (J2000) positions in degrees; times in UTC");
        return new TableMeta(table.text(), says);
    }

    private static String text(ExportQuery query) {
        String text =
                query.parameters().entrySet().stream()
                        .flatMap(
                                parameter ->
                                        parameter.getValue().stream()
                                                .map(
                                                        value ->
                                                                encoded(parameter.getKey())
                                                                        + "="
                                                                        + encoded(value)))
                        .collect(Collectors.joining("&"));
        return text.isEmpty() ? "(everything)" : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
