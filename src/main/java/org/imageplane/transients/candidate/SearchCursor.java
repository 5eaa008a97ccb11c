package org.imageplane.transients.candidate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key of the last row of a page as opaque text. It carries a digest of the query, so that it cannot go on in another
 * one by mistake.
 */
final class SearchCursor {

    private static final int DIGEST_BYTES = 9;
    private static final int PARTS = 3;

    private SearchCursor() {}

    static String write(CandidateQuery query, SearchKey key) {
        String value = key.sortValue() == null ? "" : "=" + key.sortValue();
        String text = "%s\n%d\n%s".formatted(digest(query), key.id(), value);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static SearchKey read(CandidateQuery query, SearchField order, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split("\n", PARTS);
            if (parts.length != PARTS || text.indexOf('\0') >= 0) {
                throw unreadable();
            }
            if (!parts[0].equals(digest(query))) {
                throw new BadQueryException(
                        "after: this cursor belongs to another search; start again without it.");
            }
            return new SearchKey(0, Long.parseLong(parts[1]), value(order, parts[2]));
        } catch (BadQueryException refused) {
            throw refused;
        } catch (IllegalArgumentException notACursor) {
            throw unreadable();
        }
    }

    private static @Nullable Object value(SearchField order, String text) {
        if (text.isEmpty()) {
            if (!order.mayBeAbsent()) {
                throw unreadable();
            }
            return null;
        }
        String value = text.substring(1);
        return switch (order.type()) {
            case WHOLE -> Long.valueOf(value);
            case NUMBER -> Double.valueOf(value);
            case TEXT -> value;
        };
    }

    private static BadQueryException unreadable() {
        return new BadQueryException(
                "after: this is not a cursor; take it from \"next\" of the page before.");
    }

    private static String digest(CandidateQuery query) {
        byte[] text =
                new QueryParameters().write(query).toString().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
