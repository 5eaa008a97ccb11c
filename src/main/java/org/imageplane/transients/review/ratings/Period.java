package org.imageplane.transients.review.ratings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Some UTC days that make one bar: a day, a week from Monday, or a month, so that there are not too many bars. */
record Period(LocalDate first, LocalDate last, String words) {

    private static final int MOST_DAYS = 62;
    private static final int MOST_WEEKS = 7 * 62;

    /** Periods without a gap, from the one that the first day is in to that of the last. */
    static List<Period> between(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        List<Period> periods = new ArrayList<>();
        Period period =
                days < MOST_DAYS ? day(first) : days < MOST_WEEKS ? week(first) : month(first);
        while (!period.first().isAfter(last)) {
            periods.add(period);
            LocalDate next = period.last().plusDays(1);
            period = days < MOST_DAYS ? day(next) : days < MOST_WEEKS ? week(next) : month(next);
        }
        return periods;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static Period day(LocalDate day) {
        return new Period(day, day, day.toString());
    }

    private static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6), "week of " + monday);
    }

    private static Period month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new Period(
                first,
                day.with(TemporalAdjusters.lastDayOfMonth()),
                first.toString().substring(0, 7));
    }
}
