package org.imageplane.transients.review.desk;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What a rater has looked at and saved in this sitting: the way Back and Undo go. Belongs to one browser session. */
final class DeskTrail implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 200;

    private final Deque<Long> seen = new ArrayDeque<>();
    private final Deque<Long> saved = new ArrayDeque<>();

    /** Notes that the rater leaves this candidate. */
    void leave(long candidateId) {
        push(seen, candidateId);
    }

    /** Notes that a rating of this candidate was saved. */
    void save(long candidateId) {
        push(saved, candidateId);
    }

    /** The candidate before this one. */
    Optional<Long> back(long current) {
        while (!seen.isEmpty()) {
            long id = seen.pop();
            if (id != current) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** The candidate whose rating was saved last. */
    Optional<Long> lastSaved() {
        return Optional.ofNullable(saved.poll());
    }

    private static void push(Deque<Long> stack, long id) {
        if (stack.isEmpty() || stack.peek() != id) {
            stack.push(id);
        }
        while (stack.size() > LENGTH) {
            stack.removeLast();
        }
    }
}
