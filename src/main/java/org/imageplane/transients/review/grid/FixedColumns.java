package org.imageplane.transients.review.grid;

import static org.imageplane.transients.review.grid.TableColumn.of;

import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.shell.UtcText;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.RatingScale;
import org.jspecify.annotations.Nullable;

/** The columns that candidates of every survey have. */
final class FixedColumns {

    private static final String CANDIDATE = "Candidate";
    private static final String RATING = "Rating";

    private FixedColumns() {}

    /** Who and where it is; what only one of the searched surveys has is usual only with that survey. */
    static List<TableColumn> candidate(
            List<Project> searched, ValueProvider<CandidateRow, String> link) {
        return List.of(
                of("picture", CANDIDATE, "Picture", 60, Cells.picture()),
                of("id", CANDIDATE, "Id", 64, Cells.link(row -> Long.toString(row.id()), link))
                        .sortedBy("id")
                        .ofNumbers(),
                of("name", CANDIDATE, "Name", 166, Cells.link(CandidateRow::name, link))
                        .sortedBy("name"),
                of("ra", CANDIDATE, "RA", 98, Cells.rightAscension())
                        .sortedBy("ra_deg")
                        .described("", "Right ascension (ICRS), hours")
                        .ofNumbers(),
                of("dec", CANDIDATE, "Dec", 114, Cells.declination())
                        .sortedBy("dec_deg")
                        .described("", "Declination (ICRS), degrees")
                        .ofNumbers(),
                of("project", CANDIDATE, "Project", 110, Cells.text(CandidateRow::project))
                        .usualIf(searched.size() > 1),
                of(
                                "observation",
                                CANDIDATE,
                                "Observation",
                                112,
                                Cells.text(CandidateRow::observation))
                        .sortedBy("observation"),
                of("beam", CANDIDATE, "Beam", 70, count(CandidateRow::beam))
                        .sortedBy("beam")
                        .ofNumbers()
                        .usualIf(has(searched, RatingScale.TRUE_FALSE_UNSURE)),
                of(
                                "detection_filter",
                                CANDIDATE,
                                "Filter",
                                84,
                                Cells.text(CandidateRow::detectionFilter))
                        .sortedBy("detection_filter")
                        .described("", "Detection filter of the pipeline")
                        .usualIf(has(searched, RatingScale.CONFIDENCE_1_5)),
                of("known", CANDIDATE, "Known source", 170, Cells.text(CandidateRow::knownName))
                        .described("", "Nearest known source, or counterpart in the deep image")
                        .usualIf(false),
                of(
                                "associated_with",
                                CANDIDATE,
                                "Associated with",
                                170,
                                Cells.text(CandidateRow::associatedWith))
                        .described("", "Sources that somebody confirmed it to be")
                        .usualIf(false),
                of(
                                "uploaded",
                                CANDIDATE,
                                "Uploaded",
                                150,
                                Cells.text(row -> UtcText.minutes(row.uploadedAt())))
                        .sortedBy("uploaded")
                        .usualIf(false));
    }

    /** Only with a cone. */
    static TableColumn separation() {
        return of(
                        TableColumns.SEPARATION,
                        CANDIDATE,
                        "Separation",
                        104,
                        Cells.number(
                                row -> fixed(row.separationArcmin(), "%.3f"),
                                row -> Cells.full(row.separationArcmin(), "arcmin")))
                .sortedBy(TableColumns.SEPARATION)
                .described("arcmin", "From the centre of the cone")
                .ofNumbers();
    }

    /** What was said about it. */
    static List<TableColumn> rating(List<Project> searched) {
        return List.of(
                of("rating_count", RATING, "Ratings", 82, count(CandidateRow::ratingCount))
                        .sortedBy("rating_count")
                        .described("", "How many people rated it")
                        .ofNumbers(),
                of(
                                "mean_score",
                                RATING,
                                "Mean",
                                76,
                                Cells.number(
                                        row -> fixed(row.meanScore(), "%.1f"),
                                        row -> Cells.full(row.meanScore(), "")))
                        .sortedBy("mean_score")
                        .described("", "Mean confidence of all ratings")
                        .ofNumbers()
                        .usualIf(has(searched, RatingScale.CONFIDENCE_1_5)),
                of("verdicts", RATING, "Verdicts", 104, Cells.verdicts())
                        .sortedBy("true_count")
                        .described("", "How many people say True, False, Unsure; sorted by True")
                        .usualIf(has(searched, RatingScale.TRUE_FALSE_UNSURE)),
                of("classifications", RATING, "Tag", 130, Cells.text(CandidateRow::classifications))
                        .described("", "What people call it")
                        .usualIf(has(searched, RatingScale.TRUE_FALSE_UNSURE)),
                of("own_score", RATING, "Mine", 118, Cells.text(row -> Cells.own(row.ownRating())))
                        .sortedBy("own_score")
                        .described("", "My own rating"),
                of(
                                "last_rated",
                                RATING,
                                "Last rated",
                                150,
                                Cells.text(row -> UtcText.minutes(row.lastRatedAt())))
                        .sortedBy("last_rated")
                        .usualIf(false));
    }

    /** As wide as it likes, so at the end. */
    static TableColumn notes() {
        return of("notes", RATING, "Notes", 220, Cells.text(CandidateRow::notes))
                .sortedBy("notes")
                .described("", "What all raters wrote for each other");
    }

    private static boolean has(List<Project> searched, RatingScale scale) {
        return searched.stream().anyMatch(project -> project.ratingScale() == scale);
    }

    private static Renderer<CandidateRow> count(
            ValueProvider<CandidateRow, @Nullable Integer> number) {
        ValueProvider<CandidateRow, String> text =
                row -> Objects.requireNonNullElse(number.apply(row), Cells.ABSENT).toString();
        return Cells.number(text, text);
    }

    private static String fixed(@Nullable Double value, String format) {
        return value == null ? Cells.ABSENT : String.format(Locale.ROOT, format, value);
    }
}
