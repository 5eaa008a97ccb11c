package org.imageplane.transients.export.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.export.ExportTable;
import org.imageplane.transients.export.Exports;
import org.imageplane.transients.tabular.TableFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tables to download, written while they are read. The thread of the request writes them: the container would give up on
 * an asynchronous answer after half a minute.
 */
@RestController
class ExportController {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final CurrentActor current;
    private final Exports exports;

    ExportController(CurrentActor current, Exports exports) {
        this.current = current;
        this.exports = exports;
    }

    @GetMapping("/api/v1/export/{file}")
    void export(
            @PathVariable String file,
            @RequestParam MultiValueMap<String, String> all,
            HttpServletResponse response)
            throws IOException {
        int dot = file.indexOf('.');
        ExportTable table =
                ExportTable.named(dot < 0 ? file : file.substring(0, dot))
                        .orElseThrow(() -> unknown(file));
        TableFormat format =
                TableFormat.ofExtension(dot < 0 ? "" : file.substring(dot + 1))
                        .orElseThrow(() -> unknown(file));
        Actor actor = current.require();
        String name = fileName(all.getFirst("project"), table, format);
        try (Attachment out = new Attachment(response, format.mediaType(), name)) {
            exports.write(actor, table, format, all, out);
            out.finish();
        }
    }

    private static String fileName(
            @Nullable String project, ExportTable table, TableFormat format) {
        String start =
                project == null || project.isBlank()
                        ? ""
                        : project.replaceAll("[^A-Za-z0-9.+-]+", "-") + "_";
        return start + table.text() + "_" + STAMP.format(Instant.now()) + "." + format.extension();
    }

    private static ResponseStatusException unknown(String file) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "There is no download \"%s\": there are %s, each as %s."
                        .formatted(
                                file,
                                Arrays.stream(ExportTable.values())
                                        .map(ExportTable::text)
                                        .collect(Collectors.joining(", ")),
                                Arrays.stream(TableFormat.values())
                                        .map(format -> "." + format.extension())
                                        .collect(Collectors.joining(", "))));
    }
}
