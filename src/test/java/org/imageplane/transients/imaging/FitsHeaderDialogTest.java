package org.imageplane.transients.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.imaging.FitsHeader.Card;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.StoredMedia;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor
class FitsHeaderDialogTest extends SpringBrowserlessTest {

    private static final Actor RITA = new Actor(1, "rita", Set.of(Role.RATER));
    private static final MediaFile FILE =
            new MediaFile(
                    MediaKind.DEEP_FITS, "/media/1/x/u.fits", 2880, "", "deep.fits", null, null);
    private static final FitsHeader HEADER =
            new FitsHeader(
                    List.of(
                            new FitsHeader.Unit(
                                    0,
                                    "PRIMARY",
                                    List.of(
                                            new Card("SIMPLE", "T", "conforms to FITS"),
                                            new Card("OBJECT", "<b>J1755</b>", ""),
                                            new Card("BMAJ", "0.022", "beam, degrees"))),
                            new FitsHeader.Unit(
                                    1,
                                    "AIPS CC",
                                    List.of(new Card("HISTORY", "", "made a deep image")))),
                    null);

    private void show(ImagingOutcome<FitsHeader> outcome) {
        FitsHeaders headers =
                new FitsHeaders() {
                    @Override
                    public ImagingOutcome<FitsHeader> of(Actor actor, MediaFile file) {
                        assertThat(actor).isEqualTo(RITA);
                        assertThat(file).isEqualTo(FILE);
                        return outcome;
                    }

                    @Override
                    public ImagingOutcome<FitsHeader> of(StoredMedia file) {
                        throw new IllegalStateException("The dialog asks as the person.");
                    }
                };
        var dialog = new FitsHeaderDialog(headers, RITA, FILE);
        UI.getCurrent().add(dialog);
        dialog.open();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Header of deep.fits");
    }

    private List<String> cell(int row) {
        var grid = test($(Grid.class).single());
        return List.of(
                grid.getCellText(row, 0),
                grid.getCellText(row, 1),
                grid.getCellText(row, 2),
                grid.getCellText(row, 3));
    }

    @Test
    void all_cards_of_all_units_are_there_as_they_are_written() {
        show(new ImagingOutcome.Made<>(HEADER));

        assertThat(test($(Grid.class).single()).size()).isEqualTo(4);
        assertThat(cell(1)).containsExactly("0 PRIMARY", "OBJECT", "<b>J1755</b>", "");
        assertThat(cell(3)).containsExactly("1 AIPS CC", "HISTORY", "", "made a deep image");
        assertThat($(Span.class).withText("4 cards").exists()).isTrue();
    }

    @Test
    void the_search_looks_into_keywords_values_and_comments() {
        show(new ImagingOutcome.Made<>(HEADER));
        TextField search =
                $(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Search the cards")
                        .single();

        test(search).setValue("beam");
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        assertThat(cell(0)).containsExactly("0 PRIMARY", "BMAJ", "0.022", "beam, degrees");
        assertThat($(Span.class).withText("1 of 4 cards").exists()).isTrue();
        test(search).setValue("j17");
        assertThat(cell(0).get(1)).isEqualTo("OBJECT");
        test(search).setValue("histo");
        assertThat(cell(0).get(1)).isEqualTo("HISTORY");
        test(search).setValue("nowhere");
        assertThat(test($(Grid.class).single()).size()).isZero();
        test(search).setValue("");
        assertThat(test($(Grid.class).single()).size()).isEqualTo(4);
    }

    @Test
    void what_kept_the_reader_from_the_end_is_said_beside_the_cards() {
        show(new ImagingOutcome.Made<>(new FitsHeader(HEADER.hdus(), "The file is cut.")));

        assertThat($(Paragraph.class).withText("The file is cut.").exists()).isTrue();
        assertThat(test($(Grid.class).single()).size()).isEqualTo(4);
    }

    @Test
    void a_file_without_a_header_is_a_sentence() {
        show(new ImagingOutcome.Nothing<>("The file is empty."));

        assertThat($(Paragraph.class).withText("The file is empty.").exists()).isTrue();
        assertThat($(Grid.class).exists()).isFalse();
    }
}
