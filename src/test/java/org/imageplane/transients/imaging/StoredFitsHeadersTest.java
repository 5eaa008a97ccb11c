package org.imageplane.transients.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.imageplane.transients.imaging.FitsHeader.Card;
import org.imageplane.transients.imaging.fits.FitsHeaderList;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFitsHeadersTest {

    @TempDir Path folder;

    private FitsHeader read(Path file) throws Exception {
        return StoredFitsHeaders.read(FitsHeaderList.read(file, folder));
    }

    @Test
    void the_cards_are_those_of_the_file_in_their_order() throws Exception {
        Path file =
                FitsFixture.image(new float[3][2])
                        .with("OBJECT", "J1755-25")
                        .with("BMAJ", 0.0221501774764261)
                        .write(folder.resolve("image.fits"));
        FitsHeader header = read(file);

        assertThat(header.note()).isNull();
        assertThat(header.hdus()).hasSize(1);
        assertThat(header.hdus().getFirst().cards().subList(0, 5))
                .extracting(Card::keyword)
                .containsExactly("SIMPLE", "BITPIX", "NAXIS", "NAXIS1", "NAXIS2");
        assertThat(header.hdus().getFirst().cards())
                .anySatisfy(
                        card -> {
                            assertThat(card.keyword()).isEqualTo("BMAJ");
                            assertThat(card.value()).isEqualTo("0.0221501774764261");
                        });
    }

    @Test
    void units_are_named_and_tables_have_headers_too() throws Exception {
        FitsHeader header = read(SharedData.require("fits_odd/astropy_zerowidth.fits"));

        assertThat(header.hdus())
                .extracting(FitsHeader.Unit::name)
                .containsExactly("PRIMARY", "AIPS FQ", "AIPS AN", "AIPS WX", "AIPS OF", "AIPS UV");
    }

    @Test
    void what_can_be_read_of_a_damaged_file_is_shown_with_the_reason() throws Exception {
        FitsHeader cut = read(SharedData.require("fits_odd/derived_trunc_data.fits"));
        assertThat(cut.hdus()).hasSize(1);
        assertThat(cut.note()).startsWith("The file is cut: ");

        FitsHeader wrong = read(SharedData.require("fits_odd/derived_bad_bitpix.fits"));
        assertThat(wrong.hdus().getFirst().cards()).extracting(Card::keyword).contains("BITPIX");
        assertThat(wrong.note())
                .isEqualTo("BITPIX is -31; FITS has 8, 16, 32, 64, -32 and -64 only.");
    }

    @Test
    void control_characters_do_not_reach_the_page() throws Exception {
        for (String name :
                new String[] {"derived_binary_in_header.fits", "astropy_header_newlines.fits"}) {
            FitsHeader header = read(SharedData.require("fits_odd/" + name));
            assertThat(header.hdus())
                    .allSatisfy(
                            unit ->
                                    assertThat(unit.cards())
                                            .allSatisfy(
                                                    card ->
                                                            assertThat(
                                                                            card.keyword()
                                                                                    + card.value()
                                                                                    + card
                                                                                            .comment())
                                                                    .doesNotContainPattern(
                                                                            "\\p{Cntrl}")));
        }
    }
}
