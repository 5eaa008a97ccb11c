package org.imageplane.transients.rating;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imageplane.transients.rating.QueueSettings.Which;
import org.jspecify.annotations.Nullable;

/**
 * A part of the candidates, the best beam of each source, whose order an index holds: a project's, or for unrated ones a project's with so many
 * ratings.
 *
 * @param condition SQL on {@code candidate c}
 * @param brightness SQL of the candidate's brightness, NaN as absent; null when the project measures none
 */
record QueueArm(String condition, @Nullable String brightness) {

    /** Beyond this many ratings wanted, one arm takes all numbers of ratings and is read less cleverly. */
    private static final int MOST_ARMS = 8;

    static List<QueueArm> of(List<QueueProject> projects, Which which) {
        return projects.stream().flatMap(project -> of(project, which)).toList();
    }

    private static Stream<QueueArm> of(QueueProject project, Which which) {
        String inProject = project.condition();
        Integer slot = project.brightnessSlot();
        // word for word the expression of the quantity's index
        String brightness = slot == null ? null : "nullif(c.measurements[" + slot + "], 'NaN')";
        return ratingCounts(project.ratingsWanted(), which)
                .map(counts -> new QueueArm(inProject + counts, brightness));
    }

    /** Of a source in several beams only the best is offered: the others have no queue_count. */
    private static Stream<String> ratingCounts(int wanted, Which which) {
        return switch (which) {
            case UNRATED ->
                    wanted > MOST_ARMS
                            ? Stream.of(" and c.queue_count < " + wanted)
                            : IntStream.range(0, wanted)
                                    .mapToObj(count -> " and c.queue_count = " + count);
            case STALE, ALL -> Stream.of(" and c.best_beam");
        };
    }
}
