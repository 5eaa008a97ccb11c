package org.imageplane.transients.rating;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many ratings of a query come from whom, say what, and were made when. */
public record RatingSums(
        long ratings,
        List<OfPerson> people,
        List<OfClassification> classifications,
        List<OfDay> days) {

    /** By one person, those with most first. */
    public record OfPerson(String username, long ratings) {}

    /** With one classification, or (null) without any; those with most first. */
    public record OfClassification(@Nullable String name, long ratings) {}

    /**
     * With one answer on one UTC day, in the order of the days.
     *
     * @param answer 1 to 5, TRUE, FALSE or UNSURE; null for neither score nor verdict
     */
    public record OfDay(LocalDate day, @Nullable String answer, long ratings) {}
}
