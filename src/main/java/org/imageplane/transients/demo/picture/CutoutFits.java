package org.imageplane.transients.demo.picture;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.FitsFactory;
import nom.tam.fits.Header;
import nom.tam.fits.ImageHDU;
import org.imageplane.transients.demo.field.FrameCube;
import org.imageplane.transients.demo.field.ImageGrid;
import org.imageplane.transients.sky.SkyPosition;

/** The frames around a candidate as a FITS cube: right ascension, declination, time. */
public final class CutoutFits {

    private static final double ARCSEC_PER_DEG = 3600;
    private static final double HZ_PER_MHZ = 1e6;

    private final Subject subject;

    public CutoutFits(Subject subject) {
        this.subject = subject;
    }

    /** Writes the cube in 32-bit numbers, in Jy/beam. */
    public void write(OutputStream out) throws IOException {
        Cutout cutout = subject.cutout();
        FrameCube cube = subject.analysis().cube();
        int size = cutout.size();
        float[][][] values = new float[cube.frames()][size][];
        for (int frame = 0; frame < cube.frames(); frame++) {
            float[] cut = cutout.of(cube.pixels()[frame]);
            for (int row = 0; row < size; row++) {
                values[frame][row] = Arrays.copyOfRange(cut, row * size, (row + 1) * size);
            }
        }
        try (Fits fits = new Fits()) {
            ImageHDU hdu = (ImageHDU) FitsFactory.hduFactory(values);
            addCards(hdu.getHeader(), cutout, cube);
            fits.addHDU(hdu);
            DataOutputStream stream = new DataOutputStream(out);
            fits.write(stream);
            stream.flush();
        } catch (FitsException refused) {
            throw new IOException(
                    "The cut-out cannot be written: " + refused.getMessage(), refused);
        }
    }

    private void addCards(Header header, Cutout cutout, FrameCube cube) throws FitsException {
        ImageGrid grid = cutout.grid();
        header.addValue("BUNIT", "Jy/beam", "brightness");
        header.addValue(
                "BMAJ", cube.beam().majorArcsec() / ARCSEC_PER_DEG, "[deg] beam, full width");
        header.addValue(
                "BMIN", cube.beam().minorArcsec() / ARCSEC_PER_DEG, "[deg] beam, full width");
        header.addValue("BPA", cube.beam().positionAngleDeg(), "[deg] from north through east");
        header.addValue("RADESYS", "ICRS", "celestial frame");
        // The grid's pixels count from 0, those of FITS from 1.
        addAxis(header, 1, "RA---SIN", grid.centre().raDeg(), grid.middle() - cutout.left() + 1.0);
        header.addValue("CDELT1", -grid.pixelDeg(), "east is left");
        header.addValue("CUNIT1", "deg", null);
        addAxis(
                header,
                2,
                "DEC--SIN",
                grid.centre().decDeg(),
                grid.middle() - cutout.bottom() + 1.0);
        header.addValue("CDELT2", grid.pixelDeg(), "north is up");
        header.addValue("CUNIT2", "deg", null);
        addAxis(header, 3, "TIME", subject.frameSeconds() / 2, 1);
        header.addValue("CDELT3", subject.frameSeconds(), "length of a frame");
        header.addValue("CUNIT3", "s", null);
        String start = subject.start().toString().replace("Z", "");
        header.addValue("TIMESYS", "UTC", "time scale");
        header.addValue("DATEREF", start, "where the time axis starts");
        header.addValue("DATE-OBS", start, "start of the first frame");
        header.addValue("EXPTIME", subject.frameSeconds(), "[s] each frame");
        header.addValue("RESTFRQ", subject.frequencyMhz() * HZ_PER_MHZ, "[Hz] centre of the band");
        SkyPosition at = grid.toSky(subject.island().centre());
        header.addValue("OBJECT", at.j2000Name(), "the candidate");
        header.addValue("TELESCOP", "SIMULATED", "no telescope saw this");
        header.addValue("ORIGIN", "Image Plane Transients", "demonstration survey");
        header.insertComment(
                String.format(Locale.ROOT, "%s: %s", subject.survey(), subject.heading()));
    }

    private static void addAxis(Header header, int axis, String type, double value, double pixel)
            throws FitsException {
        header.addValue("CTYPE" + axis, type, null);
        header.addValue("CRVAL" + axis, value, null);
        header.addValue("CRPIX" + axis, pixel, null);
    }
}
