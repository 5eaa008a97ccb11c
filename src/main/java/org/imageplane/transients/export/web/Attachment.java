package org.imageplane.transients.export.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * The body of a download. Nothing is said about it before its first byte, so that what fails before that is answered as a
 * problem.
 */
final class Attachment extends OutputStream {

    private final HttpServletResponse response;
    private final String mediaType;
    private final String fileName;
    private boolean begun;
    private boolean finished;

    Attachment(HttpServletResponse response, String mediaType, String fileName) {
        this.response = response;
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    @Override
    public void write(int value) throws IOException {
        body().write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        body().write(bytes, offset, length);
    }

    /** Half a table is not sent earlier than need be: a failure may still become a problem. */
    @Override
    public void flush() {}

    /** Sends what is left. */
    void finish() throws IOException {
        body().flush();
        finished = true;
    }

    /** What was not finished has failed; as long as nothing is on its way, nothing is left of it. */
    @Override
    public void close() {
        if (!finished && !response.isCommitted()) {
            response.resetBuffer();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        }
    }

    private OutputStream body() throws IOException {
        if (!begun) {
            begun = true;
            response.setContentType(mediaType);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(fileName).build().toString());
        }
        return response.getOutputStream();
    }
}
