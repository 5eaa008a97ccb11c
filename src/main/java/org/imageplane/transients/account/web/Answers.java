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
        byte[] text = json.writeValueAsBytes(body);
        response.setStatus(status.value());
        response.setContentType(type.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
        // at once: the server would first wait for what is still to come of a refused upload
        response.flushBuffer();
    }
}
