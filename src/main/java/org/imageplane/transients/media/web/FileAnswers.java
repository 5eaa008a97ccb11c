package org.imageplane.transients.media.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.StoredMedia;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;

/**
 * A file as an answer. What is known of it is said here; its bytes are sent by this server, with ranges and conditions
 * as Spring does them, or by Nginx, which is told where they lie (X-Accel-Redirect) and does the ranges.
 */
@Component
class FileAnswers {

    static final String ACCEL = "X-Accel-Redirect";

    private final String accel;
    private final MediaMeters meters;

    FileAnswers(DeliverySettings settings, MediaMeters meters) {
        accel = Objects.requireNonNull(settings.accel());
        this.meters = meters;
    }

    /** Null when the answer is complete already: the browser has this very file. */
    @Nullable ResponseEntity<Resource> of(StoredMedia stored, ServletWebRequest conditions) {
        MediaFile file = stored.file();
        var answer =
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.kind().contentType()))
                        .eTag(file.sha256())
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(stored).toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'");
        if (accel.isEmpty()) {
            meters.byThisServer(conditions, file.bytes());
            return answer.body(new FileSystemResource(stored.location()));
        }
        // before Nginx is told of the file: it would send it whatever the status says
        if (conditions.checkNotModified("\"" + file.sha256() + "\"")) {
            return null;
        }
        meters.byNginx(conditions, file.bytes());
        String path = file.url().substring(MediaFile.urlOf("").length());
        return answer.header(ACCEL, accel + UriUtils.encodePath(path, StandardCharsets.UTF_8))
                .build();
    }

    private static ContentDisposition disposition(StoredMedia stored) {
        String original = stored.file().originalName();
        String name = original.isEmpty() ? stored.location().getFileName().toString() : original;
        return ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build();
    }
}
