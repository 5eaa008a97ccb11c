package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RatingTest
class RatingConcurrencyTest {

    @Autowired Ratings ratings;
    @Autowired RatingQueue queue;
    @Autowired RatingScene scene;

    @Test
    void nobodys_rating_is_lost_when_sixteen_people_rate_the_same_candidates() throws Exception {
        List<Long> candidates = scene.survey(6);
        List<Actor> people = people(16);
        List<Callable<Void>> actions = new ArrayList<>();
        for (Actor person : people) {
            actions.add(
                    () -> {
                        for (long candidate : candidates) {
                            ratings.rate(person, candidate, score(5));
                        }
                        return null;
                    });
        }

        Together.run(actions);

        for (long candidate : candidates) {
            assertThat(scene.counters(candidate)).isEqualTo(new RatingScene.Counters(16, 80, 16));
        }
        assertThat(scene.ratedCount(candidates.getFirst())).isEqualTo(6);
        assertThat(scene.count("rating_history")).isEqualTo(96);
        assertThat(scene.wrongCounters()).isEmpty();
    }

    @Test
    void counters_stay_true_while_people_rate_undo_withdraw_and_rate_whole_observations()
            throws Exception {
        List<Long> candidates = scene.survey(8);
        List<Actor> people = people(4);
        List<Callable<Void>> actions = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            Actor person = people.get(thread % people.size());
            var random = new Random(thread);
            actions.add(() -> anything(person, candidates, random));
        }
        for (Actor person : people) {
            actions.add(
                    () -> {
                        for (int score = 1; score <= 5; score++) {
                            ratings.rateObservation(person, candidates.getLast(), score(score));
                        }
                        return null;
                    });
        }

        Together.run(actions);

        assertThat(scene.wrongCounters()).isEmpty();
        assertThat(scene.count("rating_history")).isGreaterThan(100);
        assertThat(scene.count(LAST_ENTRY_DIFFERS_FROM_RATING))
                .as("ratings that are not what their history says last")
                .isZero();
    }

    @Test
    void overlapping_sets_of_many_observations_are_rated_and_taken_back_at_once() throws Exception {
        long project = scene.project("GPM");
        List<Long> candidates = new ArrayList<>();
        for (int observation = 0; observation < 4; observation++) {
            candidates.addAll(
                    scene.candidates(
                            project, scene.observation(project, "141077312" + observation), 5));
        }
        List<Actor> people = people(4);
        List<Callable<Void>> actions = new ArrayList<>();
        for (int thread = 0; thread < 12; thread++) {
            Actor person = people.get(thread % people.size());
            var random = new Random(thread);
            actions.add(() -> together(person, candidates, random));
        }

        Together.run(actions);

        assertThat(scene.wrongCounters()).isEmpty();
        assertThat(scene.count("rating_history where undoes is not null")).isPositive();
        assertThat(scene.count(LAST_ENTRY_DIFFERS_FROM_RATING)).isZero();
        assertThat(scene.count(TAKEN_BACK_TWICE)).isZero();
    }

    private static final String TAKEN_BACK_TWICE =
            """
            (select undoes from rating_history where undoes is not null
                group by undoes having count(*) > 1) twice
            """;

    private static final String LAST_ENTRY_DIFFERS_FROM_RATING =
            """
            (select distinct on (candidate_id, person_id) * from rating_history
                order by candidate_id, person_id, id desc) h
            full join rating r using (candidate_id, person_id)
            where (h.action = 'REMOVED') <> (r.candidate_id is null)
                or (r.candidate_id is not null and (h.score, h.verdict) is distinct from (r.score, r.verdict))
            """;

    private Void anything(Actor person, List<Long> candidates, Random random) {
        for (int i = 0; i < 25; i++) {
            long candidate = candidates.get(random.nextInt(candidates.size()));
            switch (random.nextInt(6)) {
                case 0 -> ratings.withdraw(person, candidate);
                case 1 -> ratings.undo(person, candidate);
                case 2 -> ratings.comment(person, candidate, "seen " + i);
                case 3 -> queue.keep(person, candidate);
                default -> ratings.rate(person, candidate, score(1 + random.nextInt(5)));
            }
        }
        return null;
    }

    private Void together(Actor person, List<Long> candidates, Random random) {
        for (int i = 0; i < 20; i++) {
            List<Long> others = new ArrayList<>(candidates);
            Collections.shuffle(others, random);
            long one = others.removeFirst();
            if (random.nextInt(3) == 0) {
                ratings.undoAct(person, one);
            } else {
                int score = 1 + random.nextInt(5);
                ratings.rateTogether(
                        person, one, others.subList(0, random.nextInt(10)), score(score));
            }
        }
        return null;
    }

    private List<Actor> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> scene.rater("rater " + i)).toList();
    }

    private static RatingInput score(int score) {
        return new RatingInput(score, null, null, null);
    }
}
