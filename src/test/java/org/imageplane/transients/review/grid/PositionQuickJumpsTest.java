package org.imageplane.transients.review.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.shell.QuickJumpTarget;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor
class PositionQuickJumpsTest {

    @Autowired private PositionQuickJumps jumps;
    @Autowired private CurrentActor currentActor;

    @ParameterizedTest
    @ValueSource(strings = {"B1919+21", "psr j1921+2153", "1919+21"})
    void a_pulsar_offers_the_candidates_around_it_with_its_facts(String typed) {
        QuickJumpTarget target = find(typed).getFirst();

        assertThat(target.title()).isEqualTo("Candidates within 2′ of J1921+2153");
        assertThat(target.detail())
                .isEqualTo("Pulsar · B1919+21 · P 1.33730 s · DM 12.44 · S400 57.0 mJy");
        assertThat(target.path())
                .startsWith("candidates?")
                .contains("ra=290.4367", "dec=21.88395", "radius_arcmin=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17:55:34.87 -25:27:49.1", "268.895292 -25.463639", "J175534.87-252749.1"})
    void a_position_offers_the_candidates_around_it(String typed) {
        assertThat(find(typed))
                .singleElement()
                .satisfies(
                        target -> {
                            assertThat(target.title())
                                    .isEqualTo("Candidates within 2′ of 17:55:34.87 -25:27:49.1");
                            assertThat(target.path()).contains("ra=268.8952");
                        });
    }

    @Test
    void what_is_neither_offers_nothing_and_no_more_is_offered_than_asked_for() {
        assertThat(find("")).isEmpty();
        assertThat(find("J17")).isEmpty();
        assertThat(find("candidates")).isEmpty();
        assertThat(find("J1748-2446")).hasSize(4);
        assertThat(jumps.find(currentActor.require(), "J1748-2446", 2)).hasSize(2);
    }

    private List<QuickJumpTarget> find(String typed) {
        return jumps.find(currentActor.require(), typed, 8);
    }
}
