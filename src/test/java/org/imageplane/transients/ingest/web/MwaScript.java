package org.imageplane.transients.ingest.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.testing.TestFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts on the wire what the survey's Python script does, byte for byte: the headers and the multipart layout of the
 * library "requests", which gives files a name and no type, and sends the elements of a vector as repeated fields.
 */
public final class MwaScript {

    static final String BOUNDARY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    /** An answer: its status and its body as it came. */
    public record Answer(int status, String body, Map<String, String> headers) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /** A file part. */
    public record FilePart(String name, String filename, byte[] content) {}

    private final int port;
    private final String authorization;

    public MwaScript(int port, String token) {
        this.port = port;
        this.authorization = "Token " + token;
    }

    private MwaScript(String authorization, int port) {
        this.port = port;
        this.authorization = authorization;
    }

    /** The same with another header; null for none. */
    MwaScript withAuthorization(String header) {
        return new MwaScript(header, port);
    }

    /** The fields of the observation that the survey's web service describes. */
    public static Map<String, String> observation(String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("observation_id", id);
        fields.put("obsname", "GPM_J1755_" + id);
        fields.put("starttime", id);
        fields.put("stoptime", String.valueOf(Long.parseLong(id) + 296));
        fields.put("ra_tile_dec", "268.64231");
        fields.put("dec_tile_dec", "-26.01544");
        fields.put("ra_tile_hms", "17:54:34.15");
        fields.put("dec_tile_dms", "-26:00:55.58");
        fields.put("projectid", "G0080");
        fields.put("azimuth", "326.3099");
        fields.put("elevation", "64.6934");
        fields.put("frequency_channels", "[133, 134, 135, 136]");
        fields.put("cent_freq", "172.16");
        fields.put("freq_res", "10");
        fields.put("int_time", "0.5");
        return fields;
    }

    /** The columns of a row as its FITS table has them, and the sexagesimal fields that the script adds. */
    public static Map<String, String> candidate(String observation, String filter, String number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("obs_id", observation);
        fields.put("filter_id", filter);
        fields.put("cand_id", number);
        fields.put("project", "GPM");
        fields.put("x_pix", "149");
        fields.put("y_pix", "148");
        fields.put("ra_deg", "268.89530944824219");
        fields.put("ra_hms", "17:55:34.874");
        fields.put("dec_deg", "-25.463639831542969");
        fields.put("dec_dms", "-25:27:49.103");
        fields.put("area_pix", "12");
        fields.put("rad_pix", "2.5");
        fields.put("rad_deg", "0.0103");
        fields.put("cent_sep_deg", "0.61");
        fields.put("can_peak_flux", "0.1834");
        fields.put("can_beam", "nan");
        fields.put("can_det_stat", "12.300000190734863");
        fields.put("nks_sep_deg", "0.0051");
        fields.put("nks_x_pix", "999999");
        fields.put("nks_y_pix", "150");
        fields.put("nks_ra_deg", "268.89");
        fields.put("nks_ra_hms", "17:55:33.6");
        fields.put("nks_dec_deg", "-25.46");
        fields.put("nks_dec_dms", "-25:27:36");
        fields.put("nks_flux", "inf");
        fields.put("nks_name", "GLEAM J175533-252736");
        fields.put("can_nks_flux_rat", "-inf");
        fields.put("can_nks_is_close", "True");
        fields.put("meta", "{\"pipeline\": \"1.4\"}");
        return fields;
    }

    static List<FilePart> pictures(Map<String, String> candidate) {
        String base =
                "%s_%s_%s"
                        .formatted(
                                candidate.get("obs_id"),
                                candidate.get("filter_id"),
                                candidate.get("cand_id"));
        return List.of(
                new FilePart("png", base + ".png", TestFiles.png(80, 60)),
                new FilePart("gif", base + ".gif", TestFiles.gif(80, 60, 3)));
    }

    public Answer observationCreate(Map<String, String> fields) throws IOException {
        return send(
                "/observation_create/",
                "application/x-www-form-urlencoded",
                urlencoded(fields).getBytes(StandardCharsets.US_ASCII));
    }

    public Answer candidateCreate(Map<String, String> fields) throws IOException {
        return candidateCreate(fields, pictures(fields));
    }

    Answer candidateCreate(Map<String, String> fields, List<FilePart> files) throws IOException {
        return send("/candidate_create/", multipartType(), multipart(fields, files));
    }

    Answer send(String path, String contentType, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(head(path, contentType, body.length));
            out.write(body);
            out.flush();
            return read(socket.getInputStream());
        }
    }

    static String multipartType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] head(String path, String contentType, long contentLength) {
        String authorized = authorization == null ? "" : "Authorization: " + authorization + "\r\n";
        return ("POST "
                        + path
                        + " HTTP/1.1\r\n"
                        + "Host: 127.0.0.1:"
                        + port
                        + "\r\n"
                        + "User-Agent: python-requests/2.32.3\r\n"
                        + "Accept-Encoding: identity\r\n"
                        + "Accept: */*\r\n"
                        + "Connection: close\r\n"
                        + authorized
                        + "Content-Length: "
                        + contentLength
                        + "\r\n"
                        + "Content-Type: "
                        + contentType
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static String urlencoded(Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach(
                (name, value) ->
                        pairs.add(
                                URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    static byte[] multipart(Map<String, String> fields, List<FilePart> files) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            part(
                    body,
                    "name=\"" + field.getKey() + "\"",
                    field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (FilePart file : files) {
            part(
                    body,
                    "name=\"%s\"; filename=\"%s\"".formatted(file.name(), file.filename()),
                    file.content());
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    static void part(ByteArrayOutputStream body, String disposition, byte[] content)
            throws IOException {
        body.write(
                ("--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; "
                                + disposition
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads one answer, and not on until the server closes: it may still be waiting for the rest of the request. */
    static Answer read(InputStream in) throws IOException {
        String status = line(in);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(), line.substring(colon + 1).strip());
        }
        return new Answer(
                Integer.parseInt(status.split(" ")[1]),
                new String(
                        "chunked".equals(headers.get("transfer-encoding"))
                                ? chunks(in)
                                : in.readNBytes(
                                        Integer.parseInt(
                                                headers.getOrDefault("content-length", "0"))),
                        StandardCharsets.UTF_8),
                headers);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(in), 16);
                length > 0;
                length = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(length));
            line(in);
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new java.io.EOFException("The server closed without an answer: " + line);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
