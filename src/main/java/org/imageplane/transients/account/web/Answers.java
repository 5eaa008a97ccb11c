package org.imageplane.transients.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes small JSON answers from filters, where no controller has been reached yet. */
class Answers {

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletResponse response, HttpStatus status, MediaType type, Object body)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(type.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // what is still to come of a refused upload is not worth reading
        response.getWriter().write(json.writeValueAsString(body));
    }
}
