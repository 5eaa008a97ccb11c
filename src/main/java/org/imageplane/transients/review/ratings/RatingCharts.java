package org.imageplane.transients.review.ratings;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.rating.RatingSums;
import org.imageplane.transients.rating.RatingSums.OfClassification;
import org.imageplane.transients.rating.RatingSums.OfDay;
import org.imageplane.transients.rating.RatingSums.OfPerson;
import org.imageplane.transients.review.ratings.ChartDrawing.Part;

/** Ratings by person, by classification and over time; a click on a bar asks for it alone, another one for all again. */
class RatingCharts extends Div {

    private static final long serialVersionUID = 1L;
    private static final String OTHERS = "all others";
    private static final int MOST_BARS = 12;

    private final transient Consumer<RatingQuery> onChange;
    private final RatingChart people = new RatingChart(this::choosePerson);
    private final RatingChart classifications = new RatingChart(this::chooseClassification);
    private final RatingChart days = new RatingChart(this::choosePeriod);
    private transient RatingQuery query = RatingQuery.all();
    private transient RatingSums sums = new RatingSums(0, List.of(), List.of(), List.of());
    private transient List<Period> periods = List.of();

    RatingCharts(Consumer<RatingQuery> onChange) {
        this.onChange = onChange;
        addClassName("rating-charts");
        add(people, classifications, days);
    }

    void show(RatingQuery newQuery, RatingSums newSums) {
        query = newQuery;
        sums = newSums;
        setVisible(newSums.ratings() > 0);
        people.show(
                bars(
                        "Ratings by person",
                        "Person",
                        newSums.people(),
                        OfPerson::username,
                        OfPerson::ratings));
        classifications.show(
                bars(
                        "Ratings by classification",
                        "Classification",
                        newSums.classifications(),
                        each -> each.name() == null ? "none" : each.name(),
                        OfClassification::ratings));
        periods =
                newSums.days().isEmpty()
                        ? List.of()
                        : Period.between(
                                newSums.days().getFirst().day(), newSums.days().getLast().day());
        days.show(overTime());
    }

    private static <T> ChartDrawing bars(
            String title,
            String of,
            List<T> all,
            java.util.function.Function<T, String> name,
            ToLongFunction<T> count) {
        int shown = all.size() > MOST_BARS ? MOST_BARS - 1 : all.size();
        List<String> names = new ArrayList<>(all.subList(0, shown).stream().map(name).toList());
        List<Long> counts =
                new ArrayList<>(
                        all.subList(0, shown).stream()
                                .map(each -> count.applyAsLong(each))
                                .toList());
        if (shown < all.size()) {
            names.add(OTHERS);
            counts.add(all.subList(shown, all.size()).stream().mapToLong(count).sum());
        }
        return new ChartDrawing(title, of, false, names, List.of(new Part("", "Ratings", counts)));
    }

    private ChartDrawing overTime() {
        List<String> answers = new ArrayList<>(AnswerWords.ALL);
        answers.add("");
        List<Part> parts = new ArrayList<>();
        for (String answer : answers) {
            long[] counts = new long[periods.size()];
            int at = 0;
            for (OfDay day : sums.days()) {
                while (!periods.get(at).holds(day.day())) {
                    at++;
                }
                if (answer.equals(Objects.requireNonNullElse(day.answer(), ""))) {
                    counts[at] += day.ratings();
                }
            }
            if (Arrays.stream(counts).anyMatch(count -> count > 0)) {
                parts.add(
                        new Part(
                                answer.isEmpty() ? "none" : answer,
                                AnswerWords.of(answer.isEmpty() ? null : answer),
                                Arrays.stream(counts).boxed().toList()));
            }
        }
        return new ChartDrawing(
                "Ratings over time (UTC)",
                "Time",
                true,
                periods.stream().map(Period::words).toList(),
                parts);
    }

    private void choosePerson(int bar) {
        if (isNamed(bar, sums.people().size())) {
            toggle("person", sums.people().get(bar).username());
        }
    }

    private void chooseClassification(int bar) {
        if (isNamed(bar, sums.classifications().size())) {
            toggle(
                    "classification",
                    Objects.requireNonNullElse(
                            sums.classifications().get(bar).name(), RatingQuery.UNCLASSIFIED));
        }
    }

    private void choosePeriod(int bar) {
        if (bar >= 0 && bar < periods.size()) {
            Period period = periods.get(bar);
            LocalDate first = period.first();
            boolean again = first.equals(query.from()) && period.last().equals(query.to());
            onChange.accept(
                    query.with("from", again ? null : first)
                            .with("to", again ? null : period.last()));
        }
    }

    private void toggle(String parameter, String value) {
        boolean again = query.write().getOrDefault(parameter, List.of()).contains(value);
        onChange.accept(query.with(parameter, again ? null : value));
    }

    private static boolean isNamed(int bar, int all) {
        return bar >= 0 && bar < (all > MOST_BARS ? MOST_BARS - 1 : all);
    }
}
