package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Associations;
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

/** Searching by what candidates are associated with. */
@SpringBootTest
@CleanDatabase
class SearchAssociationTest {

    private static final AssociatedSource CRAB = new AssociatedSource("SIMBAD", "M 1", null);

    @Autowired CandidateSearch search;
    @Autowired CandidateQueryParameters parameters;
    @Autowired Associations associations;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    private Actor rita;
    private Actor bob;
    private long confirmed;
    private long removed;
    private long proposed;
    private long none;

    @BeforeEach
    void candidates_with_all_kinds_of_associations() {
        rita = people.add("rita", Role.RATER);
        bob = people.add("bob", Role.RATER);
        fill("GPM");
    }

    @Test
    void each_kind_finds_its_candidates() {
        assertThat(found(rita, "associated")).containsExactly(confirmed);
        assertThat(found(rita, "proposed")).containsExactly(proposed);
        assertThat(found(rita, "none")).containsExactly(removed, none);
        assertThat(found(rita, "m 1")).containsExactly(confirmed);
        assertThat(found(rita, "J0534+2200")).containsExactly(proposed);
        assertThat(found(rita, "J0534+22")).isEmpty();
        assertThat(found(bob, "associated")).containsExactly(confirmed);
    }

    @Test
    void the_rows_name_what_was_confirmed() {
        associations.confirm(bob, confirmed, new AssociatedSource("NED", "NGC 1952", null));

        assertThat(search.find(rita, query("associated"), 0, 10))
                .extracting(CandidateRow::associatedWith)
                .containsExactly("NGC 1952, M 1");
        assertThat(search.find(rita, query("proposed"), 0, 10))
                .extracting(CandidateRow::associatedWith)
                .containsExactly("");
    }

    @Test
    void in_a_blind_project_one_s_own_words_and_the_proposals_are_searched() {
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 1, true, false));
        fill("BLIND");
        associations.remove(rita, proposed, new AssociatedSource("NVSS", "J0534+2200", null));

        assertThat(foundIn("BLIND", rita, "associated")).containsExactly(confirmed);
        assertThat(foundIn("BLIND", rita, "proposed")).isEmpty();
        assertThat(foundIn("BLIND", rita, "none")).containsExactly(removed, proposed, none);
        assertThat(foundIn("BLIND", bob, "associated")).isEmpty();
        assertThat(foundIn("BLIND", bob, "proposed")).containsExactly(proposed);
        assertThat(foundIn("BLIND", bob, "none")).containsExactly(confirmed, removed, none);
        assertThat(foundIn("BLIND", bob, "M 1")).isEmpty();
        assertThat(foundIn("BLIND", surveys.administrator(), "associated"))
                .containsExactly(confirmed);
        assertThat(search.find(bob, query("none").inProject("BLIND"), 0, 1).getFirst())
                .extracting(CandidateRow::associatedWith)
                .isEqualTo("");
        assertThat(search.find(rita, query("associated").inProject("BLIND"), 0, 1).getFirst())
                .extracting(CandidateRow::associatedWith)
                .isEqualTo("M 1");
    }

    @Test
    void a_search_over_open_and_blind_projects_hides_only_what_is_blind() {
        long open = confirmed;
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 1, true, false));
        fill("BLIND");

        assertThat(found(bob, "associated")).containsExactly(open);
        assertThat(found(rita, "associated")).containsExactly(open, confirmed);
    }

    @Test
    void an_address_says_the_same_again() {
        for (String text : List.of("associated", "proposed", "none", "GLEAM J1755-2527")) {
            assertThat(parameters.write(query(text)).get("association")).containsExactly(text);
        }
        assertThat(parameters.write(CandidateQuery.all())).isEmpty();
    }

    @Test
    void a_name_that_no_database_can_hold_is_refused_in_words() {
        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(() -> found(rita, "a\0b"))
                .withMessageContaining("NUL");
    }

    private void fill(String project) {
        confirmed = surveys.aCandidate().in(project).store().id();
        removed = surveys.aCandidate().in(project).store().id();
        proposed = surveys.aCandidate().in(project).store().id();
        none = surveys.aCandidate().in(project).store().id();
        associations.confirm(rita, confirmed, CRAB);
        associations.remove(rita, removed, CRAB);
        jdbc.sql(
                        """
                        insert into association (project_id, candidate_id, catalogue, source_name, state, proposed_at)
                        select project_id, id, 'NVSS', 'J0534+2200', 'PROPOSED', now() from candidate where id = ?
                        """)
                .param(proposed)
                .update();
    }

    private List<Long> found(Actor actor, String association) {
        return search.find(actor, query(association), 0, 100).stream()
                .map(CandidateRow::id)
                .toList();
    }

    private List<Long> foundIn(String project, Actor actor, String association) {
        return search.find(actor, query(association).inProject(project), 0, 100).stream()
                .map(CandidateRow::id)
                .toList();
    }

    private CandidateQuery query(String association) {
        return parameters.read(Map.of("association", List.of(association)));
    }
}
