package org.imageplane.transients.review.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/** How many ratings each of the last days brought, as small bars with the sum in words. */
class PaceBars extends Div {

    static final int DAYS = 14;

    private static final long serialVersionUID = 1L;
    private static final double WHOLE_PERCENT = 100;

    /** By day, today last. */
    PaceBars(int[] ratings) {
        addClassName("pace");
        int sum = Arrays.stream(ratings).sum();
        int most = Arrays.stream(ratings).max().orElse(0);
        var bars = new Div();
        bars.addClassName("pace-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int day = 0; day < ratings.length; day++) {
            var bar = new Span();
            bar.getStyle()
                    .setHeight(
                            "%.0f%%".formatted(WHOLE_PERCENT * ratings[day] / Math.max(1, most)));
            var place = new Div(bar);
            place.setTitle(
                    "%s: %s"
                            .formatted(
                                    today.minusDays(ratings.length - 1L - day),
                                    Counted.of(ratings[day], "rating")));
            bars.add(place);
        }
        var words =
                new Span(
                        sum == 0
                                ? "No ratings in the last %d days".formatted(ratings.length)
                                : "%s in the last %d days"
                                        .formatted(Counted.of(sum, "rating"), ratings.length));
        words.addClassNames("secondary", "numbers");
        bars.setVisible(sum > 0);
        add(bars, words);
    }
}
