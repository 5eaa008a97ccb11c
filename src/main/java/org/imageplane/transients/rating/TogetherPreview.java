package org.imageplane.transients.rating;

import java.util.List;
import org.imageplane.transients.candidate.OwnRating;
import org.jspecify.annotations.Nullable;

/** What rating several candidates together would change, the first being the one that is looked at. */
public record TogetherPreview(List<Line> lines) {

    /**
     * One candidate.
     *
     * @param own the person's rating of it now; null when there is none
     * @param changes whether it would be another one, or the same confirmed
     */
    public record Line(
            long candidateId,
            String name,
            String observation,
            @Nullable OwnRating own,
            boolean changes) {}
}
