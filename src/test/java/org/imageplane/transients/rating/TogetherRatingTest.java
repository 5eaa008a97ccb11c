package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.OwnRating;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Neighbours get the rating of the candidate that is looked at. */
@RatingTest
class TogetherRatingTest {

    private static final RatingInput RFI = new RatingInput(1, null, "RFI", null);

    @Autowired Ratings ratings;
    @Autowired RatingQueue queue;
    @Autowired RatingScene scene;
    @Autowired HeardNews news;

    Actor alice;
    Actor bob;
    long project;
    long first;
    long second;
    List<Long> here;
    List<Long> there;

    /** Three candidates in one observation and two in another. */
    @BeforeEach
    void candidates_of_two_observations() {
        alice = scene.rater("alice");
        bob = scene.rater("bob");
        project = scene.project("GPM");
        first = scene.observation(project, "1410773120");
        second = scene.observation(project, "1410773416");
        here = scene.candidates(project, first, 3);
        there = scene.candidates(project, second, 2);
    }

    @AfterEach
    void the_counters_are_right() {
        assertThat(scene.wrongCounters()).isEmpty();
    }

    @Test
    void the_candidate_and_the_others_get_the_rating_and_nobody_else_does() {
        ratings.rate(alice, there.getFirst(), new RatingInput(5, null, "Pulsar", "mine"));
        ratings.rate(bob, there.getFirst(), new RatingInput(4, null, null, null));
        queue.keep(alice, here.get(1));
        queue.keep(bob, there.getFirst());
        news.take();

        int touched = ratings.rateTogether(alice, here.getFirst(), ticked(), RFI);

        assertThat(touched).isEqualTo(3);
        assertThat(scores(alice, here)).containsExactly(1, 1, null);
        assertThat(scores(alice, there)).containsExactly(1, null);
        assertThat(ratings.own(alice, there.getFirst())).map(Rating::notes).contains("mine");
        assertThat(ratings.own(bob, there.getFirst())).map(Rating::score).contains(4);
        assertThat(scene.ratedCount(here.getFirst())).isEqualTo(2);
        assertThat(scene.ratedCount(there.getFirst())).isEqualTo(1);
        assertThat(scene.count("claim where person_id = ?", alice.personId())).isZero();
        assertThat(scene.count("claim where person_id = ?", bob.personId())).isEqualTo(1);
        assertThat(news.take())
                .containsExactly(
                        new ObservationRated(project, first, alice.personId(), 2),
                        new ObservationRated(project, second, alice.personId(), 1));
    }

    @Test
    void the_preview_says_what_would_change_and_in_which_order_it_was_asked() {
        ratings.rate(alice, here.get(1), RFI);
        ratings.rate(alice, there.getFirst(), new RatingInput(5, null, "Pulsar", "mine"));
        ratings.rate(alice, there.getLast(), new RatingInput(1, null, "RFI", "a note"));
        ratings.rate(bob, here.getLast(), RFI);

        List<Long> others = List.of(there.getLast(), there.getFirst(), here.get(1), here.getLast());
        List<TogetherPreview.Line> lines =
                ratings.previewTogether(alice, here.getFirst(), others, RFI).lines();

        assertThat(lines)
                .extracting(TogetherPreview.Line::candidateId)
                .containsExactly(
                        here.getFirst(),
                        there.getLast(),
                        there.getFirst(),
                        here.get(1),
                        here.getLast());
        assertThat(lines)
                .extracting(TogetherPreview.Line::changes)
                .containsExactly(true, false, true, false, true);
        assertThat(lines)
                .extracting(TogetherPreview.Line::observation)
                .startsWith("1410773120", "1410773416");
        assertThat(lines.getFirst().own()).isNull();
        assertThat(lines.get(2).own())
                .extracting(OwnRating::score, OwnRating::classification, OwnRating::notes)
                .containsExactly(5, "Pulsar", "mine");
        assertThat(lines.getLast().own()).as("what bob said is not shown").isNull();
        assertThat(scene.count("rating where person_id = ?", alice.personId())).isEqualTo(3);
    }

    @Test
    void what_the_preview_says_changes_is_what_gets_an_entry_in_the_history() {
        ratings.rate(alice, here.get(1), RFI);
        ratings.rate(alice, here.getLast(), RFI);
        scene.execute(
                "update rating set rated_at = now() - interval '8 days' where candidate_id = ?",
                here.getLast());
        long before = scene.count("rating_history");
        List<Long> others = List.of(here.get(1), here.getLast(), there.getFirst());

        var preview = ratings.previewTogether(alice, here.getFirst(), others, RFI);
        ratings.rateTogether(alice, here.getFirst(), others, RFI);

        long changing = preview.lines().stream().filter(TogetherPreview.Line::changes).count();
        assertThat(changing).isEqualTo(3);
        assertThat(scene.count("rating_history") - before).isEqualTo(changing);
    }

    @Test
    void one_that_was_ticked_twice_or_is_the_candidate_itself_counts_once() {
        List<Long> others = List.of(here.getFirst(), here.get(1), here.get(1));

        assertThat(ratings.previewTogether(alice, here.getFirst(), others, RFI).lines()).hasSize(2);
        assertThat(ratings.rateTogether(alice, here.getFirst(), others, RFI)).isEqualTo(2);
        assertThat(scene.count("rating_history")).isEqualTo(2);
    }

    @Test
    void nobody_ticked_is_a_rating_alone() {
        news.take();

        assertThat(ratings.rateTogether(alice, here.getFirst(), List.of(), RFI)).isEqualTo(1);

        assertThat(scene.count("rating_history where act is null")).isEqualTo(1);
        assertThat(news.take())
                .containsExactly(new CandidateRated(project, here.getFirst(), alice.personId()));
    }

    @Test
    void candidates_of_two_projects_are_refused_with_a_sentence_and_nothing_changes() {
        long other = scene.project("VAST", "TRUE_FALSE_UNSURE");
        long foreign = scene.candidate(other, scene.observation(other, "SB50230"));

        assertRefused(List.of(here.get(1), foreign), RFI, "VAST", "GPM", "one project");
    }

    @Test
    void a_rating_that_does_not_fit_is_refused_in_the_preview_already() {
        assertRefused(ticked(), new RatingInput(null, Verdict.TRUE, null, null), "score");
        assertRefused(ticked(), new RatingInput(1, null, "No such term", null), "No such term");
    }

    @Test
    void what_the_person_may_not_see_is_not_there_and_nothing_changes() {
        long closed = scene.project("Closed");
        scene.set("project", "restricted = true", closed);
        long hidden = scene.candidate(closed, scene.observation(closed, "1410779999"));

        assertAbsent(hidden);
        assertAbsent(4711);
        assertThat(scene.count("rating")).isZero();
    }

    @Test
    void only_raters_rate_together() {
        Actor pipe = scene.person("pipe", Role.UPLOADER);

        assertThatThrownBy(() -> ratings.rateTogether(pipe, here.getFirst(), ticked(), RFI))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ratings.previewTogether(pipe, here.getFirst(), ticked(), RFI))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ratings.undoAct(pipe, here.getFirst()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void in_a_blind_project_the_preview_and_the_undo_know_of_ones_own_ratings_only() {
        scene.set("project", "blind = true", project);
        ratings.rateTogether(bob, here.getFirst(), ticked(), new RatingInput(5, null, null, null));

        var preview = ratings.previewTogether(alice, here.getFirst(), ticked(), RFI);
        assertThat(preview.lines()).allSatisfy(line -> assertThat(line.own()).isNull());
        assertThat(ratings.undoAct(alice, here.getFirst()).candidates()).isZero();
        assertThat(scores(bob, here)).containsExactly(5, 5, null);
    }

    private void assertAbsent(long id) {
        List<Long> others = List.of(here.get(1), id);
        assertThatThrownBy(() -> ratings.rateTogether(alice, here.getFirst(), others, RFI))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no candidate %d.", id);
        assertThatThrownBy(() -> ratings.previewTogether(alice, here.getFirst(), others, RFI))
                .isInstanceOf(NoSuchElementException.class);
    }

    private void assertRefused(List<Long> others, RatingInput input, String... words) {
        assertThatThrownBy(() -> ratings.previewTogether(alice, here.getFirst(), others, input))
                .isInstanceOf(RatingRefusedException.class)
                .hasMessageContainingAll(words);
        assertThatThrownBy(() -> ratings.rateTogether(alice, here.getFirst(), others, input))
                .isInstanceOf(RatingRefusedException.class)
                .hasMessageContainingAll(words);
        assertThat(scene.count("rating")).isZero();
    }

    private List<Long> ticked() {
        return List.of(there.getFirst(), here.get(1));
    }

    private List<Integer> scores(Actor rater, List<Long> candidates) {
        return candidates.stream()
                .map(id -> ratings.own(rater, id).map(Rating::score).orElse(null))
                .toList();
    }
}
