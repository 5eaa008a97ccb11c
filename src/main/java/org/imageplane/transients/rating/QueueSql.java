package org.imageplane.transients.rating;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The queue's queries for one person's settings. Each reads about as many candidates as it gives out, never the list:
 * it takes the first of every {@link QueueArm}, in the order of an index, that passes the conditions on the person.
 * Needs {@code :me}; to claim also {@code :except}, {@code :start} and {@code :minutes}.
 */
final class QueueSql {

    private final List<QueueArm> arms;
    private final QueueSettings settings;
    private final QueueConditions conditions;
    private final String matching;

    QueueSql(List<QueueProject> projects, QueueSettings settings) {
        this.arms = QueueArm.of(projects, settings.which());
        this.settings = settings;
        this.conditions = new QueueConditions(settings);
        this.matching = conditions.matching();
    }

    /** What the conditions need besides {@code :me}. */
    Map<String, Object> parameters() {
        return conditions.parameters();
    }

    /** Counts what is left, up to {@code :cap}. */
    String left() {
        return "select count(*) from (%s limit :cap) few"
                .formatted(
                        arms.stream()
                                .map(
                                        arm ->
                                                "select from candidate c where %s and %s"
                                                        .formatted(arm.condition(), matching))
                                .collect(Collectors.joining(" union all ")));
    }

    /** Prolongs and gives the person's own claim that these settings would give, the oldest first. */
    String takeOwn() {
        return """
        update claim set expires_at = now() + make_interval(mins => :minutes)
        where person_id = :me and expires_at > now() and (project_id, candidate_id) = (
            select c.project_id, c.id from claim mine
            join candidate c on c.project_id = mine.project_id and c.id = mine.candidate_id
            where mine.person_id = :me and mine.expires_at > now() and c.id <> :except and (%s) and %s
            order by mine.claimed_at, c.id
            limit 1)
        returning candidate_id
        """
                .formatted(
                        arms.stream().map(QueueArm::condition).collect(Collectors.joining(" or ")),
                        matching);
    }

    /** The ways to go for {@link #claim}, to be tried one after the other. */
    List<QueueTurn> turns() {
        return QueueTurn.of(settings.order());
    }

    /**
     * Claims the next candidate of that turn. Gives one row: {@code picked} unless the turn has none, {@code claimed}
     * unless somebody else was faster.
     *
     * @param locking passes over candidates that somebody is claiming or rating at this moment
     */
    String claim(QueueTurn turn, boolean locking) {
        return """
        with pick as (
            select project_id, id from (%s) best %s limit 1
        ), taken as (
            insert into claim (project_id, candidate_id, person_id, expires_at)
            select project_id, id, :me, now() + make_interval(mins => :minutes) from pick
            %s
        )
        select (select id from pick) as picked, (select candidate_id from taken) as claimed
        """
                .formatted(
                        arms.stream()
                                // all who wait take their locks in one order
                                .sorted(Comparator.comparing(QueueArm::condition))
                                .map(arm -> first(arm, turn, locking))
                                .collect(Collectors.joining(" union all ")),
                        turn.comparesArms() ? "order by key " + turn.direction() : "",
                        Claims.TAKE);
    }

    private String first(QueueArm arm, QueueTurn turn, boolean locking) {
        return """
        select * from (
            select c.project_id, c.id, %1$s as key from candidate c
            where %2$s and %3$s and c.id <> :except and %4$s and %5$s
            order by %1$s %6$s
            limit 1 %7$s) arm
        """
                .formatted(
                        turn.key(arm),
                        arm.condition(),
                        turn.condition(arm),
                        matching,
                        QueueConditions.NOT_CLAIMED_BY_OTHERS,
                        turn.direction(),
                        // waiting ends with a look at the row as it is then: rated meanwhile, it is
                        // passed over
                        locking ? "for no key update of c skip locked" : "for no key update of c");
    }
}
