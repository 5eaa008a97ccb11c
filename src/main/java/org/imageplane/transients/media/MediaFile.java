package org.imageplane.transients.media;

import org.jspecify.annotations.Nullable;

/**
 * A stored file as pages and the API show it.
 *
 * @param url address below this server, /media/…
 * @param width of a picture in pixels, height likewise; null for other files
 */
public record MediaFile(
        MediaKind kind,
        String url,
        long bytes,
        String sha256,
        String originalName,
        @Nullable Integer width,
        @Nullable Integer height) {

    /** Path below the media root. */
    String path() {
        return url.substring(urlOf("").length());
    }

    /** The address of the file with that path below the media root. */
    public static String urlOf(String path) {
        return "/media/" + path;
    }
}
