package org.imageplane.transients.media.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Counts the bytes of files that people and programs asked for and may have, whoever sends them. */
@Component
class MediaMeters {

    private final Counter byThisServer;
    private final Counter byNginx;

    MediaMeters(MeterRegistry meters) {
        byThisServer = counter(meters, "app");
        byNginx = counter(meters, "nginx");
    }

    private static Counter counter(MeterRegistry meters, String by) {
        return Counter.builder("transients.media")
                .description("Bytes of media files that were given out")
                .baseUnit("bytes")
                .tag("by", by)
                .register(meters);
    }

    void byThisServer(ServletWebRequest request, long size) {
        byThisServer.increment(wanted(request, size));
    }

    void byNginx(ServletWebRequest request, long size) {
        byNginx.increment(wanted(request, size));
    }

    /** All of the file or the ranges that were asked for; nothing where only its headers were. */
    private static long wanted(ServletWebRequest request, long size) {
        if (request.getHttpMethod() == HttpMethod.HEAD
                || request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
            return 0;
        }
        String ranges = request.getHeader(HttpHeaders.RANGE);
        if (ranges == null) {
            return size;
        }
        try {
            return HttpRange.parseRanges(ranges).stream()
                    .mapToLong(range -> range.getRangeEnd(size) - range.getRangeStart(size) + 1)
                    .filter(bytes -> bytes > 0)
                    .sum();
        } catch (IllegalArgumentException impossible) {
            return 0;
        }
    }
}
