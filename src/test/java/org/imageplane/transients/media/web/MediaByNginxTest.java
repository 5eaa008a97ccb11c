package org.imageplane.transients.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import org.hamcrest.Matchers;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.SignedUrls;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "transients.media.accel=/protected-media/")
@AutoConfigureMockMvc
@WithActor(username = "alice", roles = Role.RATER)
class MediaByNginxTest {

    @Autowired MockMvc mvc;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired MediaStore media;
    @Autowired SignedUrls signedUrls;
    MediaFile file;
    MediaFile secret;

    @BeforeEach
    void files() {
        surveys.aRestrictedProject("Secret");
        file = stored("GPM");
        secret = stored("Secret");
    }

    private MediaFile stored(String project) {
        var candidate =
                surveys.aCandidate()
                        .in(project)
                        .with(MediaKind.PREVIEW_PNG, TestFiles.png(40, 30))
                        .store();
        return media.ofCandidate(surveys.aProject(project).id(), candidate.id()).getFirst();
    }

    @Test
    void nginx_is_told_where_the_bytes_are_and_the_browser_what_they_are() throws Exception {
        for (var request : new String[] {"GET", "HEAD"}) {
            mvc.perform("GET".equals(request) ? get(file.url()) : head(file.url()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(""))
                    .andExpect(header().string("X-Accel-Redirect", "/protected-" + tail(file)))
                    .andExpect(header().string("Content-Type", "image/png"))
                    .andExpect(header().string("ETag", "\"" + file.sha256() + "\""))
                    .andExpect(
                            header().string(
                                            "Cache-Control",
                                            "private, max-age=31536000, immutable"))
                    .andExpect(
                            header().string(
                                            "Content-Disposition",
                                            Matchers.containsString("test.png")))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(
                            header().string(
                                            "Content-Security-Policy",
                                            "sandbox; default-src 'none'"));
        }
    }

    @Test
    void a_range_is_left_to_nginx() throws Exception {
        mvc.perform(get(file.url()).header("Range", "bytes=0-3"))
                .andExpect(status().isOk())
                .andExpect(header().exists("X-Accel-Redirect"))
                .andExpect(header().doesNotExist("Content-Range"));
    }

    @Test
    void a_file_that_the_browser_has_is_not_sent_again() throws Exception {
        mvc.perform(get(file.url()).header("If-None-Match", "\"" + file.sha256() + "\""))
                .andExpect(status().isNotModified())
                .andExpect(header().doesNotExist("X-Accel-Redirect"))
                .andExpect(header().doesNotExist("Cache-Control"));
        mvc.perform(get(file.url()).header("If-None-Match", "\"another\""))
                .andExpect(status().isOk())
                .andExpect(header().exists("X-Accel-Redirect"));
    }

    @Test
    void nginx_hears_nothing_of_what_is_refused() throws Exception {
        mvc.perform(get(secret.url()))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("X-Accel-Redirect"));
        String signed = signedUrls.sign(secret.url(), Duration.ofMinutes(5));
        people.signOut();
        mvc.perform(get(file.url()))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("X-Accel-Redirect"));
        mvc.perform(get(URI.create(signed)))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Accel-Redirect", "/protected-" + tail(secret)));
    }

    @Test
    void a_prefix_that_cannot_work_is_said_at_the_start() {
        for (String wrong : new String[] {"protected/", "/protected", "/", "/a b/", "/../"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DeliverySettings(wrong))
                    .withMessageContaining("MEDIA_ACCEL is " + wrong);
        }
        assertThat(new DeliverySettings(null).accel()).isEmpty();
    }

    /** Without the first slash: media/… */
    private static String tail(MediaFile file) {
        return file.url().substring(1);
    }
}
