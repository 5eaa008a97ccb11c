package org.imageplane.transients.rating;

import java.util.List;
import org.imageplane.transients.rating.QueueSettings.Order;

/**
 * One way of walking along an arm of the queue. An order takes one or two turns, the second where the first finds
 * nothing. No turn needs its candidates sorted: an index has them in this order.
 */
enum QueueTurn {
    /** From a place drawn anew each time … */
    FROM_RANDOM_START("c.random_key", "c.random_key >= :start", "asc"),
    /** … and from the beginning to that place. */
    TO_RANDOM_START("c.random_key", "c.random_key < :start", "asc"),
    NEWEST("c.id", "true", "desc"),
    OLDEST("c.id", "true", "asc"),
    BRIGHTEST("{brightness}", "{brightness} is not null", "desc"),
    FAINTEST("{brightness}", "{brightness} is not null", "asc"),
    /** Nobody knows how bright: last, whatever the direction. */
    WITHOUT_BRIGHTNESS("c.id", "{brightness} is null", "asc");

    private final String key;
    private final String condition;
    private final String direction;

    QueueTurn(String key, String condition, String direction) {
        this.key = key;
        this.condition = condition;
        this.direction = direction;
    }

    static List<QueueTurn> of(Order order) {
        return switch (order) {
            case RANDOM -> List.of(FROM_RANDOM_START, TO_RANDOM_START);
            case NEWEST -> List.of(NEWEST);
            case OLDEST -> List.of(OLDEST);
            case BRIGHTEST -> List.of(BRIGHTEST, WITHOUT_BRIGHTNESS);
            case FAINTEST -> List.of(FAINTEST, WITHOUT_BRIGHTNESS);
        };
    }

    /** What candidates are ordered by. */
    String key(QueueArm arm) {
        return filled(key, arm);
    }

    /** Which candidates of the arm this turn reaches. */
    String condition(QueueArm arm) {
        return filled(condition, arm);
    }

    String direction() {
        return direction;
    }

    private static String filled(String sql, QueueArm arm) {
        String brightness = arm.brightness();
        return sql.replace(
                "{brightness}", brightness == null ? "cast(null as double precision)" : brightness);
    }

    /** Whether the best of several arms is wanted; at random, the first that has any will do. */
    boolean comparesArms() {
        return this != FROM_RANDOM_START && this != TO_RANDOM_START;
    }
}
