package org.imageplane.transients.media.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.SignedUrls;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class MediaDeliveryTest {

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired MediaStore media;
    @Autowired SignedUrls signedUrls;
    final HttpClient client = HttpClient.newHttpClient();
    final byte[] png = TestFiles.png(400, 300);
    MediaFile file;
    MediaFile secret;
    String rater;

    @BeforeEach
    void files() {
        rater = "Bearer " + people.token(people.add("rita", Role.RATER));
        surveys.aRestrictedProject("Secret");
        file = stored("GPM");
        secret = stored("Secret");
    }

    private MediaFile stored(String project) {
        var candidate = surveys.aCandidate().in(project).with(MediaKind.PREVIEW_PNG, png).store();
        return media.ofCandidate(surveys.aProject(project).id(), candidate.id()).getFirst();
    }

    @Test
    void a_file_comes_whole_with_headers_that_keep_it_harmless_and_cached() throws Exception {
        var answer = get(file.url(), "Authorization", rater);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(png);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Content-Length")).isEqualTo("" + png.length);
        assertThat(header(answer, "ETag")).isEqualTo("\"" + file.sha256() + "\"");
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo("private, max-age=31536000, immutable");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("sandbox; default-src 'none'");
        assertThat(header(answer, "Content-Disposition")).startsWith("inline").contains("test.png");
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void a_range_is_a_part_and_an_impossible_one_is_said() throws Exception {
        var part = get(file.url(), "Authorization", rater, "Range", "bytes=10-19");
        var end = get(file.url(), "Authorization", rater, "Range", "bytes=-5");
        var beyond = get(file.url(), "Authorization", rater, "Range", "bytes=9999999-");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(png, 10, 20));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + png.length);
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(png, png.length - 5, png.length));
        assertThat(beyond.statusCode()).isEqualTo(416);
    }

    @Test
    void head_tells_the_size_and_what_is_known_is_not_sent_again() throws Exception {
        var head =
                client.send(
                        HttpRequest.newBuilder(uri(file.url()))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .header("Authorization", rater)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        var known =
                get(
                        file.url(),
                        "Authorization",
                        rater,
                        "If-None-Match",
                        "\"" + file.sha256() + "\"");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo("" + png.length);
        assertThat(head.body()).isEmpty();
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @Test
    void nobody_gets_401_and_what_one_may_not_see_is_not_there() throws Exception {
        assertThat(get(file.url()).statusCode()).isEqualTo(401);
        assertThat(get("/media/1/none/none.png").statusCode()).isEqualTo(401);
        var hidden = get(secret.url(), "Authorization", rater);
        var absent = get("/media/1/none/none.png", "Authorization", rater);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(new String(hidden.body())).contains("There is no such file");
        String administrator = "Bearer " + people.token(people.add("ada", Role.ADMIN));
        assertThat(get(secret.url(), "Authorization", administrator).statusCode()).isEqualTo(200);
    }

    @Test
    void no_path_leads_out_of_the_store() throws Exception {
        String path = file.url().substring("/media/".length());
        for (String way :
                List.of(
                        "/media/../application.yml",
                        "/media/%2e%2e/%2e%2e/etc/passwd",
                        "/media//etc/passwd",
                        "/media/" + path.replaceFirst("/", "//"),
                        "/media/x/../" + path,
                        "/media/.incoming/",
                        "/media/%00",
                        "/media/",
                        "/media/1")) {
            var answer = get(way, "Authorization", rater);
            assertThat(answer.statusCode()).as(way).isIn(400, 404);
        }
    }

    @Test
    void a_signed_address_opens_one_file_for_a_while() throws Exception {
        String signed = signedUrls.sign(secret.url(), Duration.ofMinutes(5));

        assertThat(get(signed).body()).isEqualTo(png);
        assertThat(get(signed, "Range", "bytes=0-7").statusCode()).isEqualTo(206);
        assertThat(get(signed.replace(secret.url(), file.url())).statusCode()).isEqualTo(401);
        assertThat(get(signed.replaceFirst("expires=\\d", "expires=9")).statusCode())
                .isEqualTo(401);
        assertThat(get(signed.substring(0, signed.length() - 2)).statusCode()).isEqualTo(401);
        assertThat(get(secret.url() + "?expires=x&signature=%3D").statusCode()).isEqualTo(401);
        assertThat(get(signedUrls.sign(secret.url(), Duration.ofSeconds(-1))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_signature_covers_the_address_below_this_server() {
        String signed = signedUrls.sign("https://example.org" + file.url(), Duration.ofMinutes(5));
        var query = URI.create(signed).getQuery().split("[=&]");

        assertThat(signed).startsWith("https://example.org/media/");
        assertThat(signedUrls.isValid(file.url(), query[1], query[3])).isTrue();
        assertThat(signedUrls.isValid(secret.url(), query[1], query[3])).isFalse();
    }

    private HttpResponse<byte[]> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
