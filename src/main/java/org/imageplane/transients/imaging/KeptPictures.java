package org.imageplane.transients.imaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.imageplane.transients.imaging.PictureWorkshop.Work;
import org.imageplane.transients.imaging.fits.UnreadableFitsException;
import org.imageplane.transients.imaging.picture.FitsPictures;
import org.imageplane.transients.imaging.picture.Frames;
import org.imageplane.transients.imaging.picture.Range;
import org.imageplane.transients.media.StoredMedia;
import org.springframework.stereotype.Service;

/** Makes pictures in the workshop and keeps them, and keeps as well the sentence about a file that has none. */
@Service
class KeptPictures implements Pictures {

    private static final String MADE = ".png";
    private static final String REFUSED = ".txt";

    private final PictureCache cache;
    private final PictureWorkshop workshop;
    private final PictureMeters meters;
    private final FitsPictures pictures;

    KeptPictures(
            PictureCache cache,
            PictureWorkshop workshop,
            PictureSettings settings,
            PictureMeters meters) {
        this.cache = cache;
        this.workshop = workshop;
        this.meters = meters;
        this.pictures = new FitsPictures(settings.temporary());
    }

    @Override
    public ImagingOutcome<byte[]> still(StoredMedia file, PictureChoice choice, int plane) {
        return kept(
                tag(file, choice.still(plane)),
                () ->
                        pictures.still(
                                file.location(),
                                choice.mark(),
                                plane,
                                choice.stretch(),
                                choice.map()));
    }

    @Override
    public ImagingOutcome<byte[]> strip(StoredMedia file, PictureChoice choice, int number) {
        return kept(
                tag(file, choice.strip(number)),
                () -> pictures.strip(file.location(), number, range(file, choice), choice.map()));
    }

    @Override
    public ImagingOutcome<Frames> frames(StoredMedia file, PictureChoice choice) {
        return workshop.make(
                () -> pictures.frames(file.location(), choice.mark(), range(file, choice)));
    }

    /** The range of the whole cube, looked for once, so that all of its strips have the same. */
    private Range range(StoredMedia file, PictureChoice choice)
            throws IOException, UnreadableFitsException {
        byte[] text =
                made(
                        tag(file, choice.range()),
                        () -> {
                            Range range = pictures.range(file.location(), choice.stretch());
                            return (range.low() + " " + range.high())
                                    .getBytes(StandardCharsets.US_ASCII);
                        });
        String[] ends = new String(text, StandardCharsets.US_ASCII).split(" ", 2);
        return new Range(Float.parseFloat(ends[0]), Float.parseFloat(ends[1]));
    }

    private ImagingOutcome<byte[]> kept(String name, Work<byte[]> work) {
        Optional<byte[]> found = cache.find(name + MADE);
        if (found.isPresent()) {
            meters.hit();
            return new ImagingOutcome.Made<>(found.get());
        }
        return meters.made(() -> workshop.make(() -> made(name, work)));
    }

    /** Looks again first: somebody may have made it while this one waited. */
    private byte[] made(String name, Work<byte[]> work)
            throws IOException, UnreadableFitsException {
        Optional<byte[]> found = cache.find(name + MADE);
        if (found.isPresent()) {
            return found.get();
        }
        Optional<byte[]> refused = cache.find(name + REFUSED);
        if (refused.isPresent()) {
            throw new UnreadableFitsException(new String(refused.get(), StandardCharsets.UTF_8));
        }
        try {
            byte[] bytes = work.make();
            cache.keep(name + MADE, bytes);
            return bytes;
        } catch (UnreadableFitsException e) {
            cache.keep(
                    name + REFUSED,
                    String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
            throw e;
        }
    }

    @Override
    public String tag(StoredMedia file, String what) {
        String all = "%d\n%s\n%s".formatted(FitsPictures.VERSION, file.file().sha256(), what);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
