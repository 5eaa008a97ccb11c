package org.imageplane.transients.demo.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.upload.StandIn.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyServerTest {

    private static final String TOKEN = "Token 0123456789abcdef0123456789abcdef01234567";
    @TempDir Path folder;
    private StandIn app;
    private SurveyServer server;

    @BeforeEach
    void start() throws IOException {
        app = new StandIn().answer("POST /candidate_create/", 201, "{\"id\": 1}");
        app.answer("POST /observation_create/", 201, "{}");
        server = new SurveyServer(app.url() + "/");
    }

    @AfterEach
    void stop() {
        server.close();
        app.close();
    }

    @Test
    void fields_go_out_urlencoded_with_the_token() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("obsname", "GPM Gal & Plane +5°");
        fields.put("frequency_channels", "[133, 134]");
        fields.put("azimuth", "");
        server.postForm("/observation_create/", TOKEN, fields);

        Received request = app.received.getFirst();
        assertThat(request.path()).isEqualTo("/observation_create/");
        assertThat(request.headers())
                .containsEntry("Content-type", "application/x-www-form-urlencoded")
                .containsEntry("Authorization", TOKEN);
        assertThat(request.body())
                .isEqualTo(
                        "obsname=GPM+Gal+%26+Plane+%2B5%C2%B0&frequency_channels=%5B133%2C+134%5D&azimuth=");
    }

    @Test
    void files_go_out_as_multipart_byte_for_byte() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, (byte) 0xff};
        Path png = Files.write(folder.resolve("1410773120_rms_001.png"), picture);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("obs_id", "1410773120");
        fields.put("nks_name", "Größe \"x\"");
        server.postFiles("/candidate_create/", TOKEN, fields, Map.of("png", png));

        Received request = app.received.getFirst();
        String type = request.headers().get("Content-type");
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        String utf8 =
                new String(
                        "Größe \"x\"".getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.ISO_8859_1);
        assertThat(request.body())
                .isEqualTo(
                        "--B\r\nContent-Disposition: form-data; name=\"obs_id\"\r\n\r\n1410773120\r\n"
                                        .replace("B\r", boundary + "\r")
                                + "--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"nks_name\"\r\n\r\n"
                                + utf8
                                + "\r\n--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"png\"; filename=\"1410773120_rms_001.png\"\r\n\r\n"
                                + new String(picture, StandardCharsets.ISO_8859_1)
                                + "\r\n--"
                                + boundary
                                + "--\r\n");
        assertThat(request.headers())
                .containsEntry("Content-length", Integer.toString(request.body().length()));
    }

    @Test
    void nobody_there_is_said_with_what_to_do() {
        String url = app.url();
        app.close();
        try (SurveyServer gone = new SurveyServer(url)) {
            assertThatThrownBy(() -> gone.get("/api/v1/projects", TOKEN))
                    .isInstanceOf(DemoException.class)
                    .hasMessage("No answer from %s: start the app with make run.", url);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Missing png file\" | Missing png file.",
                "{\"dec_deg\": [\"Dec of 95° is outside.\"], \"x\": [\"No.\", \"Really.\"]} | dec_deg: Dec of 95° is outside.; x: No. Really.",
                "{\"title\": \"Bad\", \"detail\": \"There is no project X.\"} | There is no project X.",
                "<html>oops</html> | no reason was given.",
                "plain words | plain words."
            })
    void a_refusal_is_one_sentence(String body, String sentence) {
        assertThat(new Answer(400, body).reason()).isEqualTo(sentence);
    }
}
