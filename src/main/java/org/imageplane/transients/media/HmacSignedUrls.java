package org.imageplane.transients.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.imageplane.transients.account.InstallationSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Signs address and end of validity (seconds since 1970) with HMAC-SHA256 and a key of this installation. */
@Service
class HmacSignedUrls implements SignedUrls {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET = "media-signature";
    private static final String PREFIX = MediaFile.urlOf("");

    private final InstallationSecrets secrets;
    private final Clock clock = Clock.systemUTC();

    HmacSignedUrls(InstallationSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String sign(String url, Duration validity) {
        int start = url.indexOf(PREFIX);
        if (start < 0 || url.indexOf('?') >= 0) {
            throw new IllegalArgumentException("%s is no address of a file.".formatted(url));
        }
        long expires = clock.instant().plus(validity).getEpochSecond();
        String signature =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(signature(url.substring(start), expires));
        return "%s?expires=%d&signature=%s".formatted(url, expires, signature);
    }

    @Override
    public boolean isValid(String url, @Nullable String expires, @Nullable String signature) {
        if (expires == null || signature == null) {
            return false;
        }
        try {
            long end = Long.parseLong(expires);
            return MessageDigest.isEqual(
                            signature(url, end), Base64.getUrlDecoder().decode(signature))
                    && clock.instant().getEpochSecond() < end;
        } catch (IllegalArgumentException neitherNumberNorBase64) {
            return false;
        }
    }

    private byte[] signature(String url, long expires) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secrets.get(SECRET), ALGORITHM));
            return mac.doFinal((url + "\n" + expires).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
