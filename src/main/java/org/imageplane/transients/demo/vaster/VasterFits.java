package org.imageplane.transients.demo.vaster;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.FitsFactory;
import nom.tam.fits.Header;
import nom.tam.fits.ImageHDU;
import org.imageplane.transients.demo.field.ImageGrid;

/** FITS images as the pipeline writes them: celestial axes only, also for cubes; the deep cut-out says its beam. */
final class VasterFits {

    private static final double ARCSEC_PER_DEG = 3600;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double UNIX_EPOCH_MJD = 40_587;

    private final ImageGrid grid;
    private final Instant start;

    VasterFits(ImageGrid grid, Instant start) {
        this.grid = grid;
        this.start = start;
    }

    /** A square of pixels out of the grid. */
    record Window(int left, int bottom, int size) {

        /** Its rows from south to north, out of a plane that is so many pixels wide. */
        float[][] of(float[] plane, int width) {
            float[][] rows = new float[size][size];
            for (int y = 0; y < size; y++) {
                System.arraycopy(plane, (bottom + y) * width + left, rows[y], 0, size);
            }
            return rows;
        }

        float[] flat(float[] plane, int width) {
            float[] pixels = new float[size * size];
            for (int y = 0; y < size; y++) {
                System.arraycopy(plane, (bottom + y) * width + left, pixels, y * size, size);
            }
            return pixels;
        }
    }

    /** All planes of the cube in the window, one after the other, without an axis of time. */
    void writeSlices(Path file, float[][] planes, Window window) throws IOException {
        float[][][] values = new float[planes.length][][];
        for (int i = 0; i < planes.length; i++) {
            values[i] = window.of(planes[i], grid.size());
        }
        write(file, values, window, false);
    }

    /** The deep image in the window, with its beam and what is left of the axes that were cut away. */
    void writeDeep(Path file, float[] plane, Window window) throws IOException {
        write(file, window.of(plane, grid.size()), window, true);
    }

    /** A whole map. */
    void writeMap(Path file, float[] plane) throws IOException {
        Window all = new Window(0, 0, grid.size());
        write(file, all.of(plane, grid.size()), all, true);
    }

    private void write(Path file, Object values, Window window, boolean imaged) throws IOException {
        try (Fits fits = new Fits();
                DataOutputStream out =
                        new DataOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(file)))) {
            ImageHDU hdu = (ImageHDU) FitsFactory.hduFactory(values);
            addCelestialAxes(hdu.getHeader(), window);
            if (imaged) {
                addImaging(hdu.getHeader());
            }
            fits.addHDU(hdu);
            fits.write(out);
        } catch (FitsException refused) {
            throw new IOException("%s cannot be written.".formatted(file), refused);
        }
    }

    private void addCelestialAxes(Header header, Window window) throws FitsException {
        header.insertComment("Simulated, not observed: no telescope saw this.");
        header.addValue("WCSAXES", 2, "number of coordinate axes");
        // The grid's pixels count from 0, those of FITS from 1.
        header.addValue("CRPIX1", grid.middle() - window.left() + 1.0, "pixel of the reference");
        header.addValue("CRPIX2", grid.middle() - window.bottom() + 1.0, "pixel of the reference");
        header.addValue("CDELT1", -grid.pixelDeg(), "[deg] east is left");
        header.addValue("CDELT2", grid.pixelDeg(), "[deg] north is up");
        header.addValue("CUNIT1", "deg", null);
        header.addValue("CUNIT2", "deg", null);
        header.addValue("CTYPE1", "RA---SIN", "right ascension, orthographic");
        header.addValue("CTYPE2", "DEC--SIN", "declination, orthographic");
        header.addValue("CRVAL1", grid.centre().raDeg(), "[deg]");
        header.addValue("CRVAL2", grid.centre().decDeg(), "[deg]");
        header.addValue("LONPOLE", 180.0, "[deg]");
        header.addValue("LATPOLE", grid.centre().decDeg(), "[deg]");
        header.addValue("DATE-OBS", start.toString().replace("Z", ""), "start of the first frame");
        double mjd = UNIX_EPOCH_MJD + start.toEpochMilli() / 1000.0 / SECONDS_PER_DAY;
        header.addValue("MJD-OBS", mjd, "[d]");
        header.addValue("RADESYS", "FK5", "equatorial frame");
        header.addValue("EQUINOX", 2000.0, "[yr]");
    }

    private static void addImaging(Header header) throws FitsException {
        header.addValue("BUNIT", "Jy/beam", "brightness");
        header.addValue("BMAJ", VasterBeam.RESOLUTION.majorArcsec() / ARCSEC_PER_DEG, "[deg]");
        header.addValue("BMIN", VasterBeam.RESOLUTION.minorArcsec() / ARCSEC_PER_DEG, "[deg]");
        header.addValue("BPA", VasterBeam.RESOLUTION.positionAngleDeg(), "[deg]");
        header.addValue("TELESCOP", "SIMULATED", "no telescope saw this");
        header.addValue("CTYPE3", "FREQ", "central frequency");
        header.addValue("CRPIX3", 1.0, null);
        header.addValue("CRVAL3", VasterObservation.FREQUENCY_MHZ * 1e6, null);
        header.addValue("CDELT3", 2.88e8, null);
        header.addValue("CUNIT3", "Hz", null);
        header.addValue("CTYPE4", "STOKES", null);
        header.addValue("CRPIX4", 1.0, null);
        header.addValue("CRVAL4", 1.0, null);
        header.addValue("CDELT4", 1.0, null);
    }
}
