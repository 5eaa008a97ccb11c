package org.imageplane.transients.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import org.imageplane.transients.ingest.row.MwaColumns;
import org.imageplane.transients.ingest.row.VasterColumns;
import org.springframework.web.multipart.MultipartException;

/** What an upload calls its project, observation and candidate, in the words of whichever script sent it; empty when it does not say. */
final class SentNames {

    private static final String[] PROJECT = {MwaColumns.PROJECT, VasterColumns.PROJECT};
    private static final String[] OBSERVATION = {VasterColumns.OBSERVATION, "observation_id", "id"};
    private static final String[] CANDIDATE = {VasterColumns.NAME, "hash"};

    private final HttpServletRequest request;

    SentNames(HttpServletRequest request) {
        this.request = request;
    }

    /** The script's address without its slashes. */
    String address() {
        return request.getRequestURI().replace("/", "");
    }

    String project() {
        return first(PROJECT);
    }

    String observation() {
        return first(OBSERVATION);
    }

    /** Its name, or how the MWA tables number it. */
    String candidate() {
        String name = first(CANDIDATE);
        String number = first("cand_id");
        return name.isEmpty() && !number.isEmpty()
                ? "%s %s".formatted(first("filter_id"), number).strip()
                : name;
    }

    private String first(String... names) {
        try {
            for (String name : names) {
                String value = request.getParameter(name);
                if (value != null && !value.isBlank()) {
                    return value.strip();
                }
            }
        } catch (MultipartException | IllegalStateException unreadable) {
            // what cannot be read names nothing; the refusal says that it cannot
            return "";
        }
        return "";
    }
}
