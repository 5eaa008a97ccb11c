package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.rating.Verdict;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Who said what of candidates that are rated with a verdict and a tag, as a search finds it. */
@SpringBootTest
@CleanDatabase
class SearchVerdictTest {

    @Autowired private CandidateSearch search;
    @Autowired private CandidateQueryParameters parameters;
    @Autowired private Ratings ratings;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;

    private Actor alice;
    private Actor bob;
    private Actor ada;

    @BeforeEach
    void people() {
        alice = people.add("alice", Role.RATER);
        bob = people.add("bob", Role.RATER);
        ada = people.add("ada", Role.ADMIN, Role.RATER);
    }

    @ParameterizedTest
    @EnumSource
    void a_verdict_finds_what_anybody_currently_says_in_an_open_project(Verdict verdict) {
        long said = candidate("VASTER", false);
        long other = candidate("VASTER", false);
        long none = candidate("VASTER", false);
        say(alice, said, verdict);
        for (Verdict another : Verdict.values()) {
            if (another != verdict) {
                say(bob, other, another);
            }
        }

        assertThat(found(bob, "verdict", verdict.name())).containsExactly(said);
        assertThat(found(alice, "verdict", verdict.name())).containsExactly(said);
        assertThat(
                        found(
                                bob,
                                "sort",
                                verdict.name().toLowerCase(java.util.Locale.ROOT) + "_count,desc"))
                .first()
                .isEqualTo(said);
        assertThat(found(bob, "rated", "false")).containsExactly(none);

        ratings.undo(alice, said);
        assertThat(found(bob, "verdict", verdict.name())).isEmpty();
    }

    @Test
    void in_a_blind_project_a_verdict_finds_only_ones_own_and_an_administrator_finds_all() {
        long open = candidate("OPEN", false);
        long blind = candidate("BLIND", true);
        say(alice, open, Verdict.TRUE);
        say(alice, blind, Verdict.TRUE);

        assertThat(found(alice, "verdict", "TRUE")).containsExactly(open, blind);
        assertThat(found(ada, "verdict", "TRUE")).containsExactly(open, blind);
        assertThat(found(bob, "verdict", "TRUE")).containsExactly(open);
        assertThat(found(bob, "verdict", "TRUE", "project", "BLIND")).isEmpty();
        assertThat(found(bob, "min.true_count", "1")).containsExactly(open);
        assertThat(found(bob, "max.true_count", "0")).isEmpty();
        assertThat(found(ada, "min.true_count", "1", "sort", "true_count"))
                .containsExactly(open, blind);
        assertThat(found(bob, "sort", "true_count,desc")).containsExactly(open, blind);
    }

    @Test
    void a_tag_finds_what_anybody_calls_it_and_goes_with_a_verdict() {
        long flare = candidate("VASTER", false);
        long noise = candidate("VASTER", false);
        ratings.rate(alice, flare, new RatingInput(null, Verdict.TRUE, "Flaring star", null));
        ratings.rate(bob, flare, new RatingInput(null, Verdict.FALSE, "Noise", null));
        ratings.rate(bob, noise, new RatingInput(null, Verdict.FALSE, "Noise", null));

        assertThat(found(alice, "classification", "flaring STAR")).containsExactly(flare);
        assertThat(found(alice, "classification", "Noise")).containsExactly(flare, noise);
        assertThat(found(alice, "classification", "Noise", "verdict", "TRUE"))
                .containsExactly(flare);
        assertThat(found(alice, "classification", "Noise", "verdict", "UNSURE")).isEmpty();
    }

    @Test
    void some_ids_find_these_candidates_in_the_order_that_was_asked() {
        long one = candidate("VASTER", false);
        long two = candidate("VASTER", false);
        long three = candidate("VASTER", false);

        assertThat(found(alice, "ids", three + "," + one)).containsExactly(one, three);
        assertThat(found(alice, "ids", " " + three + " , " + two, "sort", "id,desc"))
                .containsExactly(three, two);
        assertThat(found(alice, "ids", "999999")).isEmpty();
        assertThat(search.behind(alice, query("ids", one + "," + three), one))
                .map(CandidateRow::id)
                .contains(three);
    }

    private long candidate(String project, boolean blind) {
        surveys.aProject(
                new NewProject(project, "", RatingScale.TRUE_FALSE_UNSURE, 1, blind, false));
        return surveys.aCandidate().in(project).of("SB50230").store().id();
    }

    private void say(Actor who, long candidate, Verdict verdict) {
        ratings.rate(who, candidate, new RatingInput(null, verdict, null, null));
    }

    private List<Long> found(Actor who, String... namesAndValues) {
        CandidateQuery query = query(namesAndValues);
        List<Long> ids = search.find(who, query, 0, 100).stream().map(CandidateRow::id).toList();
        assertThat(search.count(who, query)).isEqualTo(ids.size());
        return ids;
    }

    private CandidateQuery query(String... namesAndValues) {
        Map<String, List<String>> map = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return parameters.read(map);
    }
}
