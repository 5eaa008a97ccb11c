package org.imageplane.transients.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.imageplane.transients.testing.TestFiles;
import org.junit.jupiter.api.Test;

class FileHeadTest {

    @Test
    void pictures_say_their_size() {
        assertThat(head(MediaFormat.PNG, TestFiles.png(640, 480)))
                .isEqualTo(new FileHead.Fits(640, 480));
        assertThat(head(MediaFormat.GIF, TestFiles.gif(64, 48, 2)))
                .isEqualTo(new FileHead.Fits(64, 48));
        assertThat(head(MediaFormat.FITS, TestFiles.fits(4, 4)))
                .isEqualTo(new FileHead.Fits(null, null));
        assertThat(head(MediaFormat.CSV, "name,ra,dec\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new FileHead.Fits(null, null));
    }

    @Test
    void what_is_of_another_format_is_named_for_what_it_should_be() {
        assertThat(head(MediaFormat.PNG, TestFiles.gif(8, 8, 1)))
                .isEqualTo(new FileHead.Differs("This is not a PNG picture."));
        assertThat(head(MediaFormat.GIF, TestFiles.png(8, 8)))
                .isEqualTo(new FileHead.Differs("This is not a GIF animation."));
        assertThat(head(MediaFormat.FITS, "<html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new FileHead.Differs("This is not a FITS file."));
        assertThat(head(MediaFormat.CSV, TestFiles.png(8, 8)))
                .isEqualTo(new FileHead.Differs("This is not a CSV table."));
    }

    @Test
    void a_file_cut_at_any_byte_of_its_header_is_refused() {
        byte[] png = TestFiles.png(8, 8);
        for (int length = 0; length < FileHead.LENGTH; length++) {
            assertThat(head(MediaFormat.PNG, Arrays.copyOf(png, length)))
                    .isInstanceOf(FileHead.Differs.class);
        }
        byte[] gif = TestFiles.gif(8, 8, 1);
        for (int length = 0; length < 13; length++) {
            assertThat(head(MediaFormat.GIF, Arrays.copyOf(gif, length)))
                    .isInstanceOf(FileHead.Differs.class);
        }
    }

    @Test
    void a_header_with_a_wrong_checksum_or_impossible_size_is_refused() {
        byte[] damaged = TestFiles.png(8, 8);
        damaged[19] ^= 1;
        assertThat(head(MediaFormat.PNG, damaged))
                .isEqualTo(new FileHead.Differs("The header of this PNG picture is damaged."));
        byte[] flat = TestFiles.gif(8, 8, 1);
        flat[6] = 0;
        assertThat(head(MediaFormat.GIF, flat)).isInstanceOf(FileHead.Differs.class);
        byte[] wide = TestFiles.gif(8, 8, 1);
        wide[7] = (byte) 0xff;
        assertThat(head(MediaFormat.GIF, wide))
                .isInstanceOfSatisfying(
                        FileHead.Differs.class,
                        differs -> assertThat(differs.reason()).contains("65288 × 8"));
    }

    private static FileHead head(MediaFormat format, byte[] file) {
        return FileHead.check(format, Arrays.copyOf(file, Math.min(file.length, FileHead.LENGTH)));
    }
}
