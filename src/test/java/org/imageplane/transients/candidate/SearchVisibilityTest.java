package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees which candidates, and what of other people's ratings. */
@SpringBootTest
@CleanDatabase
class SearchVisibilityTest {

    @Autowired private CandidateSearch search;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Ratings ratings;
    @Autowired private JdbcClient jdbc;

    private Actor member;
    private Actor outsider;
    private Actor administrator;
    private long open;
    private long restricted;

    @BeforeEach
    void oneOpenAndOneRestrictedProject() {
        member = people.add("mia", Role.RATER);
        outsider = people.add("otto", Role.RATER);
        administrator = people.add("ada", Role.ADMIN);
        surveys.aRestrictedProject("SECRET", "mia");
        open = surveys.aCandidate().in("GPM").of("1410773120").store().id();
        restricted = surveys.aCandidate().in("SECRET").of("1410773416").foundBy("rms").store().id();
    }

    @Test
    void members_and_administrators_see_a_restricted_project_and_others_do_not() {
        CandidateQuery all = CandidateQuery.all();

        for (Actor who : List.of(member, administrator)) {
            assertThat(ids(who, all)).containsExactly(open, restricted);
            assertThat(search.count(who, all)).isEqualTo(2);
            assertThat(search.one(who, restricted)).isPresent();
            assertThat(search.behind(who, all, open)).map(CandidateRow::id).contains(restricted);
            assertThat(ids(who, all.inProject("secret"))).containsExactly(restricted);
        }
        assertThat(ids(outsider, all)).containsExactly(open);
        assertThat(search.count(outsider, all)).isEqualTo(1);
        assertThat(search.one(outsider, restricted)).isEmpty();
        assertThat(search.one(outsider, open)).isPresent();
        assertThat(search.behind(outsider, all, open)).isEmpty();
        assertThat(search.behind(outsider, all, restricted)).isEmpty();
        List<Long> streamed = new ArrayList<>();
        search.forEach(outsider, all, row -> streamed.add(row.id()));
        assertThat(streamed).containsExactly(open);
    }

    @Test
    void what_may_not_be_seen_is_called_unknown() {
        CandidateQuery all = CandidateQuery.all();

        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(() -> ids(outsider, all.inProject("SECRET")))
                .withMessage("project: there is no project \"SECRET\".");
        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(() -> ids(outsider, all.inObservation("1410773416")))
                .withMessage("observation: there is no observation \"1410773416\".");
        assertThat(ids(outsider, all.inProject("GPM").inObservation("1410773120")))
                .containsExactly(open);
        assertThat(ids(member, all.inProject("GPM").inObservation("1410773416"))).isEmpty();
    }

    @Test
    void somebody_who_sees_no_project_finds_nothing() {
        jdbc.sql("update project set restricted = true").update();

        assertThat(ids(outsider, CandidateQuery.all())).isEmpty();
        assertThat(search.count(outsider, CandidateQuery.all())).isZero();
        assertThat(search.one(outsider, open)).isEmpty();
        assertThat(search.behind(outsider, CandidateQuery.all(), open)).isEmpty();
        assertThat(search.findAfter(outsider, CandidateQuery.all(), null, 5).items()).isEmpty();
        search.forEach(outsider, CandidateQuery.all(), row -> assertThat(row).isNull());
    }

    @Test
    void in_a_blind_project_what_others_said_stays_hidden() {
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 2, true, false));
        long low = surveys.aCandidate().in("BLIND").store().id();
        long high = surveys.aCandidate().in("BLIND").store().id();
        rate(low, member, 1, "RFI");
        rate(high, member, 5, "Pulsar");
        CandidateQuery pulsars = classified("Pulsar");
        CandidateQuery byMean =
                CandidateQuery.all()
                        .inProject("BLIND")
                        .sortedBy(new CandidateSort("mean_score", true));

        assertThat(ids(member, pulsars)).containsExactly(high);
        assertThat(ids(administrator, pulsars)).containsExactly(high);
        assertThat(ids(outsider, pulsars)).isEmpty();
        assertThat(ids(administrator, byMean)).containsExactly(high, low);
        assertThat(ids(outsider, byMean)).containsExactly(low, high);
        assertThat(search.one(outsider, high).orElseThrow().row().meanScore()).isNull();
        assertThat(search.one(outsider, high).orElseThrow().row().ratingCount()).isEqualTo(1);
        assertThat(search.one(administrator, high).orElseThrow().row().meanScore()).isEqualTo(5);
        assertThat(search.count(outsider, meanAtLeast(4))).isZero();
        assertThat(search.count(administrator, meanAtLeast(4))).isEqualTo(1);
    }

    @Test
    void in_a_blind_project_everybody_reads_their_own_notes_only() {
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 2, true, false));
        long blind = surveys.aCandidate().in("BLIND").store().id();
        for (long candidate : List.of(blind, open)) {
            ratings.comment(member, candidate, "a star,\nsurely");
            ratings.comment(outsider, candidate, "a satellite");
        }
        CandidateQuery byNotes =
                CandidateQuery.all().inProject("BLIND").sortedBy(new CandidateSort("notes", false));

        assertThat(notes(outsider, blind)).containsOnlyOnce(" otto: a satellite");
        assertThat(notes(outsider, blind)).doesNotContain("star", "mia");
        assertThat(notes(member, blind))
                .isEqualTo(notes(administrator, blind).lines().findFirst().orElseThrow());
        assertThat(notes(administrator, blind)).contains("a star, surely", "a satellite");
        assertThat(notes(outsider, open)).contains("a star, surely", "a satellite");
        assertThat(ids(outsider, byNotes)).containsExactly(blind);
    }

    private String notes(Actor who, long candidate) {
        return search.one(who, candidate).orElseThrow().row().notes();
    }

    @Test
    void everybody_sees_their_own_rating_only() {
        rate(open, member, 4, "Pulsar");

        OwnRating own = search.one(member, open).orElseThrow().row().ownRating();
        assertThat(own.score()).isEqualTo(4);
        assertThat(own.classification()).isEqualTo("Pulsar");
        assertThat(search.one(outsider, open).orElseThrow().row().ownRating()).isNull();
        assertThat(ids(member, rated(RatedState.RATED_BY_ME))).containsExactly(open);
        assertThat(ids(outsider, rated(RatedState.RATED_BY_ME))).isEmpty();
        assertThat(ids(outsider, rated(RatedState.RATED))).containsExactly(open);
        assertThat(ids(outsider, rated(RatedState.NOT_RATED_BY_ME))).containsExactly(open);
        assertThat(ids(member, rated(RatedState.UNRATED))).containsExactly(restricted);
    }

    private List<Long> ids(Actor who, CandidateQuery query) {
        return search.find(who, query, 0, 100).stream().map(CandidateRow::id).toList();
    }

    private static CandidateQuery rated(RatedState state) {
        return CandidateQuery.all().toBuilder().rated(state).build();
    }

    private static CandidateQuery classified(String name) {
        return CandidateQuery.all().toBuilder().classification(name).build();
    }

    private static CandidateQuery meanAtLeast(double score) {
        return CandidateQuery.all().toBuilder().range("mean_score", new Range(score, null)).build();
    }

    private void rate(long candidate, Actor rater, int score, String classification) {
        jdbc.sql(
                        """
                        with rated as (
                            insert into rating (project_id, candidate_id, person_id, score, classification_id)
                            select c.project_id, c.id, :person, :score, k.id
                            from candidate c, classification k
                            where c.id = :candidate and k.name = :name and k.rating_scale = 'CONFIDENCE_1_5'
                            returning project_id, candidate_id)
                        update candidate c set rating_count = rating_count + 1, score_count = score_count + 1,
                               score_sum = score_sum + :score
                        from rated where c.project_id = rated.project_id and c.id = rated.candidate_id
                        """)
                .param("person", rater.personId())
                .param("score", score)
                .param("candidate", candidate)
                .param("name", classification)
                .update();
    }
}
