package org.imageplane.transients.imaging.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.WithActor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

@SpringBootTest(properties = "transients.firefly.url=http://localhost:9/firefly")
@WithActor(username = "alice", roles = Role.RATER)
class ViewerPaneTest extends SpringBrowserlessTest {

    private static final SkyPosition POSITION = new SkyPosition(268.8953, -25.46364);
    private static final MediaFile FITS = file(MediaKind.CUTOUT_FITS, "/media/1/x/y.fits");

    @Autowired ViewerPanes panes;
    @Autowired CurrentActor current;
    Actor alice;
    final Span picture = new Span("the picture");

    @BeforeEach
    void who() {
        alice = current.require();
    }

    @Test
    void a_pane_opens_with_its_own_picture_and_loads_no_viewer() {
        ViewerPane pane = still();
        pane.show(content("J1", FITS));

        assertThat(selected()).isEqualTo("Picture");
        assertThat(picture.getClassNames()).doesNotContain("unseen");
        assertThat($(ViewerFrame.class).all()).isEmpty();
        assertThat(pane.urls(content("J2", FITS))).isEmpty();
    }

    @Test
    void a_viewer_is_loaded_when_it_is_chosen_and_lives_on_with_the_next_candidate() {
        ViewerPane pane = still();
        pane.show(content("J1", FITS));
        choose("JS9");
        ViewerFrame frame = $(ViewerFrame.class).single();

        assertThat(picture.getClassNames()).contains("unseen");
        assertThat(frame.getElement().getProperty("page")).isEqualTo("/viewer/js9/index.html");
        assertThat(frame.getElement().getProperty("active", false)).isTrue();
        assertThat(shown(frame).get("name").asString()).isEqualTo("J1");
        assertThat(shown(frame).get("fits").get("url").asString()).isEqualTo(FITS.url());
        assertThat(shown(frame).get("marks").get(0).get("label").asString()).startsWith("PSR");

        pane.show(content("J2", FITS));

        assertThat($(ViewerFrame.class).single()).isSameAs(frame);
        assertThat(shown(frame).get("name").asString()).isEqualTo("J2");
        assertThat(pane.urls(content("J3", FITS))).containsExactly(FITS.url());
    }

    @Test
    void the_choice_is_found_again_in_the_same_pane_and_not_in_the_other() {
        still().show(content("J1", FITS));
        choose("JS9");
        UI.getCurrent().removeAll();

        still().show(content("J1", FITS));
        assertThat(selected()).isEqualTo("JS9");
        UI.getCurrent().removeAll();

        UI.getCurrent().add(panes.motion(alice, new Span()));
        assertThat(selected()).isEqualTo("Frames");
    }

    @Test
    void without_a_fits_file_the_picture_stands_in_and_the_tab_says_why_but_the_choice_stays() {
        ViewerPane pane = still();
        pane.show(content("J1", FITS));
        choose("JS9");

        pane.show(content("J2", null));

        assertThat(selected()).isEqualTo("Picture");
        assertThat(picture.getClassNames()).doesNotContain("unseen");
        assertThat($(ViewerFrame.class).single().getElement().getProperty("active", true))
                .isFalse();
        assertThat(tab("JS9").isEnabled()).isFalse();
        assertThat(tab("JS9").getTooltip().getText()).contains("no FITS file");

        pane.show(content("J3", FITS));

        assertThat(selected()).isEqualTo("JS9");
        assertThat(tab("JS9").isEnabled()).isTrue();
    }

    @Test
    void frames_have_no_sky() {
        UI.getCurrent().add(panes.motion(alice, new Span()));
        assertThat($(Tab.class).all().stream().map(Tab::getLabel)).doesNotContain("Sky");
    }

    @Test
    void firefly_keeps_its_place_and_says_so_while_it_does_not_answer() {
        still().show(content("J1", FITS));

        assertThat(tab("Firefly").isEnabled()).isFalse();
        assertThat(tab("Firefly").getTooltip().getText())
                .isEqualTo("Firefly does not answer at the moment; JS9 shows the same file.");
    }

    @Test
    void only_fits_files_are_taken() {
        MediaFile png = file(MediaKind.PREVIEW_PNG, "/media/1/x/y.png");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content("J1", png))
                .withMessageContaining("FITS files only");
    }

    private ViewerPane still() {
        ViewerPane pane = panes.still(alice, picture);
        UI.getCurrent().add(pane);
        return pane;
    }

    private void choose(String label) {
        test($(Tabs.class).single()).select(label);
    }

    private String selected() {
        return $(Tabs.class).single().getSelectedTab().getLabel();
    }

    private Tab tab(String label) {
        return $(Tab.class).all().stream()
                .filter(tab -> tab.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode shown(ViewerFrame frame) {
        return (JsonNode) frame.getElement().getPropertyRaw("content");
    }

    private static ViewerContent content(String name, @Nullable MediaFile fits) {
        var pulsar =
                new SkyMark(
                        SkyMark.Kind.KNOWN_SOURCE, new SkyPosition(268.9, -25.4), "PSR J1755-2525");
        return new ViewerContent(name, POSITION, fits, null, List.of(pulsar));
    }

    private static MediaFile file(MediaKind kind, String url) {
        return new MediaFile(kind, url, 1000, "0".repeat(64), "x", null, null);
    }
}
