package org.imageplane.transients.review.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.KnownSource;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.imaging.FitsHeaderDialog;
import org.imageplane.transients.imaging.motion.FramePlayer;
import org.imageplane.transients.imaging.motion.LightCurveChart;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.rating.Rating;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.rating.Verdict;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CandidateBuilder;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The desk for a survey with beams, cubes and light curves. */
@SpringBootTest
@WithActor(username = "alice", roles = Role.RATER)
class VasterDeskTest extends SpringBrowserlessTest {

    private static final Instant START = Instant.parse("2023-06-01T10:00:00Z");
    private static final LightCurve CURVE =
            new LightCurve(
                    Arrays.asList(START, null, START.plusSeconds(1200)),
                    Arrays.asList(0.0125, Double.NaN, -0.002),
                    Arrays.asList(0.001, 0.001, null));

    @Autowired private Surveys surveys;

    @Autowired private Ratings ratings;

    @Autowired private Classifications classifications;

    @Autowired private CurrentActor currentActor;

    private Actor alice;

    @BeforeEach
    void a_project_of_this_survey() {
        alice = currentActor.require();
        surveys.aProject("VAST", RatingScale.TRUE_FALSE_UNSURE);
    }

    private CandidateBuilder detection(int beam, double beamSepDeg) {
        return surveys.aCandidate()
                .in("VAST")
                .of("SB50230")
                .inBeam(beam)
                .at(194.95, -63.83 + beam / 3.6e6)
                .with("beam_sep_deg", beamSepDeg)
                .with("beam_ra", 195.25)
                .with("beam_dec", -63.5)
                .with("chi_square", 12.345678)
                .with("md_deep", Double.NaN)
                .near(
                        new KnownSource(
                                "J125948-634950", new SkyPosition(194.9500, -63.8306), null, null));
    }

    @Test
    void
            positions_of_candidate_beam_and_deep_counterpart_and_the_tables_of_the_registry_are_there() {
        open(detection(3, 0.4).store().id());
        assertThat(text())
                .contains("Beam", "12:59:48.00 -63:49:48.0", "13:01:00.00 -63:30:00.0")
                .contains("Deep-image counterpart", "J125948-634950", "2.16″")
                .contains("Statistics", "χ²", "12.35", "Modulation index", "NaN")
                .contains("Spatial", "From beam centre", "0.400", "deg")
                .doesNotContain("close or not");
    }

    @Test
    void nothing_is_preselected_and_the_question_is_whether_it_is_real() {
        open(detection(3, 0.4).store().id());
        assertThat(text()).contains("Real variable?", "Flaring star");
        assertThat($(Button.class).all().stream().filter(button -> button.hasClassName("chosen")))
                .isEmpty();
    }

    @Test
    void the_light_curve_is_shown_in_millijansky_with_its_gaps_and_its_moments_go_to_the_frames() {
        open(
                detection(3, 0.4)
                        .with(CURVE)
                        .with(MediaKind.SLICES_GIF, TestFiles.gif(8, 8, 3))
                        .store()
                        .id());
        assertThat($(LightCurveChart.class).single().getElement().getPropertyRaw("curve"))
                .hasToString(
                        "{\"time\":[1685613600000,null,1685614800000],\"flux\":[12.5,null,-2.0],\"rms\":[1.0,1.0,null]}");
        assertThat($(FramePlayer.class).single().getElement().getPropertyRaw("times"))
                .hasToString("[1685613600000,null,1685614800000]");
        assertThat($(FramePlayer.class).single().getElement().getProperty("src"))
                .startsWith("/media/");
    }

    @Test
    void the_light_curve_is_taken_along_in_the_numbers_that_were_sent() {
        assertThat(new String(LightCurvePanel.table("J1", CURVE), StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        """
                        time,flux_jy_per_beam,rms_jy_per_beam
                        2023-06-01T10:00:00Z,0.0125,0.001
                        ,NaN,0.001
                        2023-06-01T10:20:00Z,-0.002,
                        """);
    }

    @Test
    void without_a_light_curve_its_place_says_so() {
        open(detection(3, 0.4).store().id());
        assertThat(text()).contains("The survey sent no light curve of this candidate.");
    }

    @Test
    void where_the_survey_sent_fits_only_the_pictures_are_made_of_it() {
        long id =
                detection(3, 0.4)
                        .with(MediaKind.SLICES_FITS, TestFiles.fits(16, 16))
                        .with(MediaKind.DEEP_FITS, TestFiles.fits(16, 16))
                        .store()
                        .id();
        open(id);
        var player = $(FramePlayer.class).single().getElement();
        assertThat(player.getProperty("src")).isEmpty();
        assertThat(player.getProperty("frames"))
                .startsWith("/pictures/")
                .contains("slices-fits", "/frames.json?ra=194.95");
        assertThat($(ZoomablePicture.class).single().getElement().getProperty("src"))
                .startsWith("/pictures/")
                .contains("deep-fits", "/still.png?ra=194.95");
    }

    @Test
    void other_beams_of_the_source_and_other_observations_are_listed_and_lead_there() {
        long best = detection(3, 0.2).store().id();
        long other = detection(7, 0.9).store().id();
        surveys.aCandidate().in("VAST").of("SB50231").inBeam(1).at(194.95, -63.83).store();
        open(best);
        assertThat(text()).contains("Other detections (2)", "beam 7", "0.90° off axis", "SB50231");
        NativeButton row =
                $(NativeButton.class).all().stream()
                        .filter(
                                button ->
                                        button.getElement().getTextRecursively().contains("beam 7"))
                        .findFirst()
                        .orElseThrow();
        test(row).click();
        assertThat(candidateShown()).isEqualTo(other);
        assertThat(text()).contains("beam 3", "best beam");
    }

    @Test
    void all_beams_of_the_source_are_rated_together_and_no_other_observation() {
        long best = detection(3, 0.2).store().id();
        long other = detection(7, 0.9).store().id();
        long earlier =
                surveys.aCandidate()
                        .in("VAST")
                        .of("SB50231")
                        .inBeam(1)
                        .at(194.95, -63.83)
                        .store()
                        .id();
        open(best);
        together().click();
        assertThat(text()).contains("Choose what it is first");
        assertThat(ratings.own(alice, best)).isEmpty();

        press("Known pulsar");
        together().click();
        assertThat(ratings.own(alice, best)).map(Rating::classification).hasValue("Known pulsar");
        assertThat(ratings.own(alice, other)).map(Rating::classification).hasValue("Known pulsar");
        assertThat(ratings.own(alice, earlier)).isEmpty();
    }

    @Test
    void a_tag_that_was_retired_meanwhile_is_refused_on_the_card_and_nothing_is_saved() {
        long best = detection(3, 0.2).store().id();
        long other = detection(7, 0.9).store().id();
        open(best);
        press("Known pulsar");
        long tag =
                classifications.offered(RatingScale.TRUE_FALSE_UNSURE).stream()
                        .filter(term -> term.name().equals("Known pulsar"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        classifications.retire(surveys.administrator(), tag);
        try {
            together().click();
            assertThat(
                            $(Div.class)
                                    .withClassName("rating-card")
                                    .single()
                                    .getElement()
                                    .getTextRecursively())
                    .contains("is no longer used: choose another");
            assertThat(candidateShown()).isEqualTo(best);
            assertThat(ratings.own(alice, best)).isEmpty();
            assertThat(ratings.own(alice, other)).isEmpty();
        } finally {
            classifications.restore(surveys.administrator(), tag);
        }
    }

    @Test
    void a_verdict_with_a_tag_is_saved_and_shown_again() {
        long id = detection(3, 0.2).store().id();
        open(id);
        press("Flaring star");
        press("Unsure");
        assertThat(ratings.own(alice, id))
                .hasValueSatisfying(
                        rating -> {
                            assertThat(rating.verdict()).isEqualTo(Verdict.UNSURE);
                            assertThat(rating.classification()).isEqualTo("Flaring star");
                        });
    }

    @Test
    void every_file_of_the_candidate_can_be_taken_along() {
        open(
                detection(3, 0.2)
                        .with(MediaKind.DYNAMIC_SPECTRUM_PNG, TestFiles.png(8, 8))
                        .with(MediaKind.SLICES_FITS, TestFiles.fits(8, 8))
                        .store()
                        .id());
        assertThat(text())
                .contains("More pictures", "Dynamic spectrum", "Frames, FITS cube", "header");
        NativeButton header =
                $(NativeButton.class).all().stream()
                        .filter(button -> button.getElement().getText().equals("header"))
                        .findFirst()
                        .orElseThrow();
        test(header).click();
        assertThat($(FitsHeaderDialog.class).single().getElement().getTextRecursively())
                .contains("cards");
    }

    private Button together() {
        return $(Button.class).withText("Rate all 2 beams together").single();
    }

    private void open(long id) {
        navigate(DeskView.class, Map.of("id", String.valueOf(id)));
    }

    private void press(String label) {
        test($(Button.class).all().stream()
                        .filter(
                                button ->
                                        label.equals(
                                                button.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No button " + label)))
                .click();
    }

    private long candidateShown() {
        return Long.parseLong($(DeskKeys.class).single().getElement().getAttribute("candidate"));
    }

    private String text() {
        return List.of(getCurrentView().getElement().getTextRecursively()).toString();
    }
}
