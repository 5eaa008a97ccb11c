package org.imageplane.transients.imaging.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(properties = "transients.firefly.media-url=http://web.internal:8081/")
@AutoConfigureMockMvc
@WithActor(username = "alice", roles = Role.RATER)
class FireflyFilesTest {

    @Autowired MockMvc mvc;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired MediaStore media;

    @Test
    void the_page_gets_an_address_that_opens_this_file_for_a_while_without_a_sign_in()
            throws Exception {
        MediaFile fits = stored("GPM", MediaKind.CUTOUT_FITS);
        String json =
                ask(fits.url())
                        .andExpect(status().isOk())
                        .andExpect(header().string("Cache-Control", "no-store"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        URI signed = URI.create(new JsonMapper().readTree(json).get("url").asString());
        long expires = Long.parseLong(signed.getQuery().replaceAll(".*expires=(\\d+).*", "$1"));

        assertThat(signed.toString())
                .startsWith("http://web.internal:8081" + fits.url() + "?expires=");
        assertThat(expires - System.currentTimeMillis() / 1000).isBetween(1L, 600L);
        people.signOut();
        String own = signed.getRawPath() + "?" + signed.getRawQuery();
        mvc.perform(get(URI.create(own))).andExpect(status().isOk());
        mvc.perform(get(URI.create(own.replace("expires=", "expires=1"))))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void nobody_gets_an_address_without_a_sign_in() throws Exception {
        MediaFile fits = stored("GPM", MediaKind.CUTOUT_FITS);
        people.signOut();
        ask(fits.url()).andExpect(status().isUnauthorized());
    }

    @Test
    void what_one_may_not_see_or_is_no_fits_file_is_not_there() throws Exception {
        surveys.aRestrictedProject("Secret");
        MediaFile secret = stored("Secret", MediaKind.CUTOUT_FITS);
        MediaFile picture = stored("GPM", MediaKind.PREVIEW_PNG);

        for (String path : new String[] {secret.url(), picture.url(), "/media/1/x/none.fits"}) {
            ask(path)
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("There is no such FITS file")));
        }
    }

    @Test
    void only_our_own_files_are_signed() throws Exception {
        for (String path :
                new String[] {
                    "http://example.org/media/1/x/y.fits", "/etc/passwd", "", "//evil/media/x"
                }) {
            ask(path)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("begins with /media/")));
        }
        ask("/media/../x").andExpect(status().isNotFound());
        mvc.perform(get("/viewer/firefly/file")).andExpect(status().isBadRequest());
    }

    private ResultActions ask(String path) throws Exception {
        return mvc.perform(get("/viewer/firefly/file").param("path", path));
    }

    private MediaFile stored(String project, MediaKind kind) {
        var builder = surveys.aCandidate().in(project).withPng().withFits();
        long id = builder.store().id();
        return media.ofCandidate(surveys.aProject(project).id(), id).stream()
                .filter(file -> file.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
