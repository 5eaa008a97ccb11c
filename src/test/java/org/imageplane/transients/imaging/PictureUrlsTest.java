package org.imageplane.transients.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.Test;

class PictureUrlsTest {

    static final SkyPosition MARK = new SkyPosition(268.8953, -25.46364);

    static MediaFile file(MediaKind kind, String path) {
        return new MediaFile(kind, MediaFile.urlOf(path), 2880, "abc", "", null, null);
    }

    @Test
    void the_pictures_of_a_file_lie_below_its_stored_path() {
        MediaFile cube = file(MediaKind.SLICES_FITS, "1/SB9596/u-slices-fits.fits");

        assertThat(PictureUrls.still(cube, MARK))
                .isEqualTo(
                        "/pictures/1/SB9596/u-slices-fits.fits/still.png?ra=268.8953&dec=-25.46364");
        assertThat(PictureUrls.frames(cube, MARK))
                .isEqualTo(
                        "/pictures/1/SB9596/u-slices-fits.fits/frames.json?ra=268.8953&dec=-25.46364");
        assertThat(PictureUrls.header(cube))
                .isEqualTo("/pictures/1/SB9596/u-slices-fits.fits/header.json");
    }

    @Test
    void a_file_that_is_no_fits_has_none() {
        assertThatThrownBy(() -> PictureUrls.header(file(MediaKind.DEEP_PNG, "1/x/u.png")))
                .hasMessage(
                        "There are pictures of stored FITS files only, not of /media/1/x/u.png.");
    }
}
