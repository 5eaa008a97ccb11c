package org.imageplane.transients.demo.mwa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import nom.tam.fits.Fits;
import nom.tam.fits.Header;
import org.imageplane.transients.demo.field.ImageGrid;
import org.imageplane.transients.demo.picture.CutoutFits;
import org.imageplane.transients.demo.picture.FrameAnimation;
import org.imageplane.transients.demo.picture.Subject;
import org.imageplane.transients.demo.picture.SummaryPicture;
import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private final MwaCandidate candidate = SimulatedSurvey.simulation().candidates().getFirst();
    private final Subject subject = MwaPictures.subject(candidate);

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    @Test
    void the_summary_is_a_png_of_a_realistic_size() throws IOException {
        byte[] png = bytes(new SummaryPicture(subject)::write);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isGreaterThan(image.getHeight());
        assertThat(png.length).isBetween(50_000, 250_000);
    }

    @Test
    void the_animation_has_every_frame_for_a_fifth_of_a_second_and_starts_again()
            throws IOException {
        byte[] gif = bytes(new FrameAnimation(subject)::write);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
        assertThat(reader.getNumImages(true)).isEqualTo(MwaObservation.FRAMES);
        for (int frame = 0; frame < MwaObservation.FRAMES; frame++) {
            IIOMetadataNode control = node(reader, frame, "GraphicControlExtension");
            assertThat(control.getAttribute("delayTime")).isEqualTo("20");
        }
        IIOMetadataNode loop = node(reader, 0, "ApplicationExtension");
        assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
        assertThat((byte[]) loop.getUserObject()).containsExactly(1, 0, 0);
        assertThat(gif.length).isBetween(50_000, 600_000);
    }

    private static IIOMetadataNode node(ImageReader reader, int frame, String name)
            throws IOException {
        IIOMetadataNode root =
                (IIOMetadataNode)
                        reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    }

    @Test
    void frames_of_the_animation_differ_where_the_pulse_is() throws IOException {
        MwaCandidate pulse =
                SimulatedSurvey.simulation().candidates().stream()
                        .filter(
                                c ->
                                        c.position()
                                                        .separationArcsec(
                                                                SimulatedSurvey.field()
                                                                        .transientPosition())
                                                < 20)
                        .findFirst()
                        .orElseThrow();
        byte[] gif = bytes(new FrameAnimation(MwaPictures.subject(pulse))::write);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
        int middle = 20 * 6 + 3;
        int dark = green(reader.read(24).getRGB(middle, middle));
        int bright = green(reader.read(pulse.peakFrame()).getRGB(middle, middle));
        assertThat(bright).isGreaterThan(dark + 60);
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xff;
    }

    @Test
    void the_cut_out_holds_the_pixels_and_says_where_and_when_they_are() throws Exception {
        byte[] bytes = bytes(new CutoutFits(subject)::write);
        try (Fits fits = new Fits(new ByteArrayInputStream(bytes))) {
            var hdu = fits.readHDU();
            Header header = hdu.getHeader();
            float[][][] values = (float[][][]) hdu.getKernel();
            assertThat(hdu.getAxes()).containsExactly(25, 61, 61);
            int row = 30 + candidate.island().peakY() - candidate.y();
            int column = 30 + candidate.island().peakX() - candidate.x();
            assertThat(values[candidate.peakFrame()][row][column])
                    .isEqualTo(candidate.curve()[candidate.peakFrame()]);
            assertThat(position(header, column, row).separationArcsec(peakPosition()))
                    .isCloseTo(0, within(1e-3));
            assertThat(header.getStringValue("CTYPE1")).isEqualTo("RA---SIN");
            assertThat(header.getDoubleValue("CDELT1")).isNegative();
            assertThat(header.getDoubleValue("CDELT3")).isEqualTo(4.0);
            assertThat(header.getStringValue("BUNIT")).isEqualTo("Jy/beam");
            assertThat(header.getStringValue("DATE-OBS"))
                    .isEqualTo(subject.start().toString().replace("Z", ""));
            assertThat(header.getStringValue("TELESCOP")).isEqualTo("SIMULATED");
        }
    }

    private SkyPosition peakPosition() {
        return MwaField.GRID.toSky(candidate.island().peakX(), candidate.island().peakY());
    }

    /** The header's SIN projection by itself: a grid whose middle is the header's reference pixel. */
    private static SkyPosition position(Header header, int column, int row) {
        ImageGrid plane =
                new ImageGrid(
                        new SkyPosition(
                                header.getDoubleValue("CRVAL1"), header.getDoubleValue("CRVAL2")),
                        2,
                        header.getDoubleValue("CDELT2") * 3600);
        return plane.toSky(
                column + 1 - header.getDoubleValue("CRPIX1") + plane.middle(),
                row + 1 - header.getDoubleValue("CRPIX2") + plane.middle());
    }

    @Test
    void a_cut_out_over_the_edge_has_no_values_there() throws Exception {
        MwaCandidate atTheEdge =
                SimulatedSurvey.simulation().candidates().stream()
                        .filter(c -> c.x() < 25)
                        .findFirst()
                        .orElseThrow();
        byte[] bytes = bytes(new CutoutFits(MwaPictures.subject(atTheEdge))::write);
        try (Fits fits = new Fits(new ByteArrayInputStream(bytes))) {
            float[][][] values = (float[][][]) fits.readHDU().getKernel();
            assertThat(values[0][30][0]).isNaN();
            assertThat(values[0][30][60]).isNotNaN();
        }
    }
}
