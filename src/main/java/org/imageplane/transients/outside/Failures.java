package org.imageplane.transients.outside;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.imageplane.transients.outside.OutsideAnswer.Failed;
import org.imageplane.transients.outside.OutsideAnswer.Kind;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what an exception means, naming the host alone: an address may carry secrets. */
final class Failures {

    private Failures() {}

    static Failed of(Exception failure, OutsideRequest request) {
        String host = Exchange.host(request.address());
        return switch (failure) {
            case TimeoutException late -> late(host, request.timeLimit());
            case HttpConnectTimeoutException late -> late(host, request.timeLimit());
            case TooLargeException tooLarge ->
                    failed(
                            Kind.TOO_LARGE,
                            "%s answered with more than %s.",
                            host,
                            size(request.mostBytes()));
            case RefusedException refused ->
                    failed(Kind.REFUSED, "%s %s.", host, String.valueOf(refused.getMessage()));
            case ZipException broken -> unreadable(host);
            case EOFException broken -> unreadable(host);
            case IllegalArgumentException noAddress ->
                    failed(
                            Kind.UNREACHABLE,
                            "%s cannot be asked: its address is not one of the web.",
                            host);
            default -> unreachable(host, failure);
        };
    }

    private static Failed late(String host, Duration timeLimit) {
        return failed(Kind.TIMED_OUT, "%s did not answer within %s.", host, seconds(timeLimit));
    }

    private static Failed unreadable(String host) {
        return failed(Kind.REFUSED, "%s answered with packed data that cannot be unpacked.", host);
    }

    private static Failed unreachable(String host, Throwable failure) {
        if (has(failure, UnresolvedAddressException.class)
                || has(failure, UnknownHostException.class)) {
            return failed(Kind.UNREACHABLE, "%s is not known: there is no such host.", host);
        }
        if (has(failure, SSLException.class)) {
            return failed(
                    Kind.UNREACHABLE,
                    "%s could not be reached over an encrypted connection.",
                    host);
        }
        if (has(failure, ConnectException.class)) {
            return failed(Kind.UNREACHABLE, "%s could not be reached.", host);
        }
        return failed(
                Kind.UNREACHABLE,
                "The connection to %s broke before its answer was complete.",
                host);
    }

    private static boolean has(@Nullable Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private static String size(long bytes) {
        return bytes % 1_000_000 == 0 ? bytes / 1_000_000 + " MB" : bytes + " bytes";
    }

    private static Failed failed(Kind kind, String sentence, Object... parts) {
        return new Failed(kind, sentence.formatted(parts), null);
    }
}
