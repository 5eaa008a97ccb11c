package org.imageplane.transients.review.nearby;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.CatalogueAnswer.State;
import org.imageplane.transients.review.nearby.NearbyRow.Note;
import org.jspecify.annotations.Nullable;

/** Says of each service how its answer came about; catalogues of one service with the same to say share a line. */
final class ServiceRows {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** More catalogues of one service than these are counted only. */
    private static final int MOST_NAMED = 3;

    private final long candidate;
    private final double radiusArcmin;
    private final Instant now;

    ServiceRows(long candidate, double radiusArcmin, Instant now) {
        this.candidate = candidate;
        this.radiusArcmin = radiusArcmin;
        this.now = now;
    }

    /** In the order of the answers. */
    List<Note> of(Collection<CatalogueAnswer> answers) {
        Map<String, List<CatalogueAnswer>> alike = new LinkedHashMap<>();
        for (CatalogueAnswer answer : answers) {
            String what = answer.catalogue().service() + "|" + answer.state() + "|" + words(answer);
            alike.computeIfAbsent(what, first -> new ArrayList<>()).add(answer);
        }
        return alike.values().stream().map(this::row).toList();
    }

    private Note row(List<CatalogueAnswer> alike) {
        CatalogueAnswer first = alike.getFirst();
        String titles =
                alike.stream()
                        .map(answer -> answer.catalogue().title())
                        .collect(Collectors.joining(", "));
        List<String> keys = alike.stream().map(answer -> answer.catalogue().key()).toList();
        String title =
                alike.size() > MOST_NAMED
                        ? "%s, %d catalogues".formatted(first.catalogue().service(), alike.size())
                        : titles;
        return new Note(
                candidate + "?" + String.join("+", keys),
                title,
                words(first),
                titles + ": " + words(first),
                keys,
                switch (first.state()) {
                    case READY -> "Ask again";
                    case FAILED -> "Try again";
                    case WAITING -> "";
                });
    }

    private String words(CatalogueAnswer answer) {
        String known = known(answer);
        return switch (answer.state()) {
            case READY -> known;
            case WAITING ->
                    answer.answeredAt() == null ? "being asked …" : known + "; being asked again …";
            case FAILED ->
                    sentence(answer)
                            + (answer.answeredAt() == null
                                    ? ""
                                    : " Shown is what it said before: " + known + ".");
        };
    }

    private String sentence(CatalogueAnswer answer) {
        String said = answer.sentence().strip();
        String why = said.isEmpty() ? answer.catalogue().service() + " gave no answer." : said;
        Instant retry = answer.retryAt();
        if (retry == null) {
            return why;
        }
        String when =
                retry.isAfter(now) ? "tried again at " + MINUTE.format(retry) : "tried again soon";
        return (why.endsWith(".") ? why.substring(0, why.length() - 1) : why) + "; " + when + ".";
    }

    private String known(CatalogueAnswer answer) {
        StringBuilder words = new StringBuilder();
        if (answer.sources().isEmpty()) {
            words.append("nothing within ").append(NearbyWords.radius(radiusArcmin)).append(", ");
        }
        words.append(age(answer.answeredAt()));
        if (answer.state() != State.WAITING && answer.completeToArcmin() < radiusArcmin) {
            words.append(", complete to ")
                    .append(NearbyWords.arcmin(answer.completeToArcmin()))
                    .append("′ only");
        }
        return words.toString();
    }

    /** How long ago it was given, as rough as it matters. */
    private String age(@Nullable Instant answeredAt) {
        if (answeredAt == null) {
            return "never asked";
        }
        Duration age = Duration.between(answeredAt, now);
        if (age.toMinutes() < 1) {
            return "new";
        }
        if (age.toHours() < 1) {
            return many(age.toMinutes(), "minute");
        }
        return age.toDays() < 1 ? many(age.toHours(), "hour") : many(age.toDays(), "day");
    }

    private static String many(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s") + " old";
    }
}
