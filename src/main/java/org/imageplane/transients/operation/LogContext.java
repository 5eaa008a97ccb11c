package org.imageplane.transients.operation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What every log line says that is written while a request is served: which request, and for whom. */
public final class LogContext {

    /** The request's id: 32 hexadecimal digits. */
    public static final String REQUEST = "request";

    /** The id of the person it is served for; a number and never a name. */
    public static final String PERSON = "person";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private LogContext() {}

    /** The id of the request that this thread serves; a new one where it serves none. */
    public static String requestId() {
        return Optional.ofNullable(MDC.get(REQUEST)).orElseGet(() -> requestId(null));
    }

    /** The id that was sent along, if it is one; a new one otherwise. */
    public static String requestId(@Nullable String sent) {
        return sent != null && ID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString().replace("-", "");
    }

    /** From now on this request is known to be this person's. */
    public static void servedFor(long personId) {
        MDC.put(PERSON, String.valueOf(personId));
    }
}
