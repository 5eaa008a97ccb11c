package org.imageplane.transients.review.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.imageplane.transients.rating.Verdict;
import org.imageplane.transients.survey.RatingScale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskActionTest {

    @ParameterizedTest
    @EnumSource(RatingScale.class)
    void every_key_s_action_is_read_back_from_its_code(RatingScale scale) {
        assertThat(DeskAction.fixedKeys(scale).values())
                .allSatisfy(
                        action -> assertThat(DeskAction.ofCode(action.code())).contains(action));
        assertThat(DeskAction.ofCode("term:CHG Centre"))
                .contains(new DeskAction.Term("CHG Centre"));
        assertThat(DeskAction.ofCode("verdict:UNSURE"))
                .contains(new DeskAction.Real(Verdict.UNSURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "score:0",
                "score:6",
                "score:x",
                "verdict:MAYBE",
                "drop table",
                "score:"
            })
    void a_code_that_means_nothing_is_dropped(String code) {
        assertThat(DeskAction.ofCode(code)).isEmpty();
    }
}
