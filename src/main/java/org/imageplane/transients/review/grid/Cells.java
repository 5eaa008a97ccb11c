package org.imageplane.transients.review.grid;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Locale;
import java.util.Objects;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.OwnRating;
import org.imageplane.transients.candidate.VerdictCounts;
import org.imageplane.transients.imaging.PictureUrls;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaFormat;
import org.imageplane.transients.shell.SkyPositionText;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;

/** How the cells of the grid are drawn, in the browser, without a component for each. */
final class Cells {

    static final String ABSENT = "–";

    private static final VerdictCounts NO_VERDICTS = new VerdictCounts(0, 0, 0);

    private Cells() {}

    static Renderer<CandidateRow> text(ValueProvider<CandidateRow, @Nullable Object> value) {
        return LitRenderer.<CandidateRow>of("<span title=${item.text}>${item.text}</span>")
                .withProperty("text", row -> Objects.requireNonNullElse(value.apply(row), ""));
    }

    /** {@code full} is seen on hover. */
    static Renderer<CandidateRow> number(
            ValueProvider<CandidateRow, String> shown, ValueProvider<CandidateRow, String> full) {
        return LitRenderer.<CandidateRow>of(
                        "<span class=${item.text === '–' || item.text === 'NaN' ? 'absent' : 'n'} title=${item.full}>"
                                + "${item.text}</span>")
                .withProperty("text", shown)
                .withProperty("full", full);
    }

    static Renderer<CandidateRow> quantity(Quantity quantity) {
        return number(
                row -> quantity.format(row.measurement(quantity)),
                row -> full(row.measurement(quantity), quantity.unit()));
    }

    static Renderer<CandidateRow> link(
            ValueProvider<CandidateRow, String> text, ValueProvider<CandidateRow, String> address) {
        return LitRenderer.<CandidateRow>of(
                        "<a class=\"row-link\" href=${item.address} title=${item.text} router-link>${item.text}</a>")
                .withProperty("text", text)
                .withProperty("address", address);
    }

    /** A box that is there before the picture is; the larger picture shows while the mouse rests on it. */
    static Renderer<CandidateRow> picture() {
        return LitRenderer.<CandidateRow>of(
                        "${item.src ? html`<img class=\"preview\" src=${item.src} data-preview=${item.src} alt=\"\""
                                + " loading=\"lazy\" decoding=\"async\">` : html`<span class=\"preview none\"></span>`}")
                .withProperty("src", Cells::pictureUrl);
    }

    /** Made by the server where there is only a FITS image; empty where there is nothing. */
    private static String pictureUrl(CandidateRow row) {
        MediaFile preview = row.preview();
        if (preview == null) {
            return "";
        }
        return preview.kind().format() == MediaFormat.FITS
                ? PictureUrls.still(preview, row.position())
                : preview.url();
    }

    /** As {@code 2T 1F 1U}: how many people give each verdict; a dash when nobody does, or it is hidden. */
    static Renderer<CandidateRow> verdicts() {
        return LitRenderer.<CandidateRow>of(
                        "${item.total ? html`<span class=\"verdicts\" title=${item.words}>"
                                + "<b class=${item.yes ? 'yes' : 'none'}>${item.yes}T</b>"
                                + "<b class=${item.no ? 'no' : 'none'}>${item.no}F</b>"
                                + "<b class=${item.unsure ? 'unsure' : 'none'}>${item.unsure}U</b></span>`"
                                + " : html`<span class=\"absent\" title=${item.words}>–</span>`}")
                .withProperty("total", row -> verdicts(row).total())
                .withProperty("yes", row -> verdicts(row).trueCount())
                .withProperty("no", row -> verdicts(row).falseCount())
                .withProperty("unsure", row -> verdicts(row).unsureCount())
                .withProperty("words", Cells::verdictWords);
    }

    private static VerdictCounts verdicts(CandidateRow row) {
        return Objects.requireNonNullElse(row.verdicts(), NO_VERDICTS);
    }

    private static String verdictWords(CandidateRow row) {
        VerdictCounts said = row.verdicts();
        if (said == null) {
            return "What others say is hidden in this project";
        }
        return said.total() == 0
                ? "Nobody gave a verdict"
                : "%d True, %d False, %d Unsure"
                        .formatted(said.trueCount(), said.falseCount(), said.unsureCount());
    }

    static Renderer<CandidateRow> rightAscension() {
        return angle(row -> row.position().raHms(), row -> row.position().raDeg() + "°");
    }

    /** With a button that copies both coordinates. */
    static Renderer<CandidateRow> declination() {
        return LitRenderer.<CandidateRow>of(
                        "<span class=\"n\" title=${item.full}>${item.text}</span><button class=\"cell-copy\""
                                + " data-copy=${item.both} title=\"Copy RA and Dec\" aria-label=\"Copy RA and Dec\""
                                + " tabindex=\"-1\"></button>")
                .withProperty("text", row -> row.position().decDms())
                .withProperty("full", row -> row.position().decDeg() + "°")
                .withProperty("both", row -> SkyPositionText.sexagesimal(row.position()));
    }

    private static Renderer<CandidateRow> angle(
            ValueProvider<CandidateRow, String> shown, ValueProvider<CandidateRow, String> full) {
        return number(shown, full);
    }

    static String full(@Nullable Double value, String unit) {
        if (value == null) {
            return "not measured";
        }
        return unit.isEmpty() ? value.toString() : value + " " + unit;
    }

    /** As {@code 4 · Pulsar} or {@code True · AGN}. */
    static String own(@Nullable OwnRating rating) {
        if (rating == null) {
            return "";
        }
        String said =
                rating.score() != null
                        ? rating.score().toString()
                        : rating.verdict() == null
                                ? ""
                                : rating.verdict().charAt(0)
                                        + rating.verdict().substring(1).toLowerCase(Locale.ROOT);
        if (rating.classification() == null) {
            return said;
        }
        return said.isEmpty() ? rating.classification() : said + " · " + rating.classification();
    }
}
