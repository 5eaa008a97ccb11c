package org.imageplane.transients.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Addresses of single files that machines without a sign-in can open for a while: Firefly, SAMP programs. */
public interface SignedUrls {

    /**
     * The address with its proof, good for that long.
     *
     * @param url as {@link MediaFile#url} has it, or the whole address of this server in front of it
     */
    String sign(String url, Duration validity);

    /** Whether the proof was given for that address ({@code /media/…}) and is still good. */
    boolean isValid(String url, @Nullable String expires, @Nullable String signature);
}
