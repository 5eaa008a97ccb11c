package org.imageplane.transients.ingest;

import java.time.Instant;

/**
 * An upload that was refused.
 *
 * @param address of the script, such as {@code candidate_create}
 * @param project as it was sent; empty when it was not, like the others
 * @param status of the HTTP answer
 * @param reason as the uploader was told
 */
public record UploadRefusal(
        String username,
        String address,
        String project,
        String observation,
        String candidate,
        int status,
        String reason,
        Instant refusedAt) {}
