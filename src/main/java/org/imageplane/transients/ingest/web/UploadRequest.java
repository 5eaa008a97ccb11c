package org.imageplane.transients.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.ingest.row.UploadFields;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** An upload as it came: its fields and its files. */
final class UploadRequest {

    private UploadRequest() {}

    /**
     * The fields by name, as they were sent.
     *
     * @throws org.springframework.web.multipart.MultipartException for a damaged multipart body
     * @throws FileTooLargeException for a form beyond 2 GB, which the server would otherwise take for an empty one
     */
    static Map<String, String[]> fields(HttpServletRequest request) {
        if (request instanceof MultipartHttpServletRequest multipart) {
            multipart.getMultiFileMap(); // fails on a damaged body; its fields alone would seem
            // absent
        } else if (request.getContentLengthLong() > Integer.MAX_VALUE) {
            throw new FileTooLargeException("The form is larger than the 16 MB that are taken.");
        }
        return request.getParameterMap();
    }

    /** The files by name; none in a form that is not multipart. */
    static Map<String, MultipartFile> files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest multipart
                ? multipart.getFileMap()
                : Map.of();
    }

    /** A form's file field that nobody filled in. */
    static boolean isAbsent(MultipartFile file) {
        String name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isBlank());
    }

    /** 400 with the refused fields. */
    static ResponseEntity<Object> refused(UploadFields fields) {
        return ResponseEntity.badRequest().body(fields.refusals());
    }

    /** 400 with one refused field. */
    static ResponseEntity<Object> refused(String field, String reason) {
        return ResponseEntity.badRequest().body(Map.of(field, List.of(reason)));
    }
}
