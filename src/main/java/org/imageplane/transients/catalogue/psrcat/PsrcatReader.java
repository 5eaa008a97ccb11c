package org.imageplane.transients.catalogue.psrcat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.imageplane.transients.catalogue.Pulsar;
import org.jspecify.annotations.Nullable;

/**
 * Reads psrcat.db, line by line.
 *
 * <p>The rules are those of the program psrcat (G. Hobbs et al., ATNF): a line is a key and a value, then perhaps an
 * error and a reference; lines with # are comments, also within a record; a record is opened by PSRJ or PSRB and ends
 * at a line with @; a key is the whole first word, so that DIST_DM is no DM.
 */
public final class PsrcatReader {

    private static final Pattern TITLE = Pattern.compile("#CATALOGUE\\s+([!-~]{1,40})");
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+).*");
    private static final int MOST_PULSARS = 200_000;

    private final PsrcatLines lines;
    private final Map<String, Pulsar> pulsars = new LinkedHashMap<>();
    private final Map<String, Long> firstLines = new HashMap<>();

    private PsrcatReader(PsrcatLines lines) {
        this.lines = lines;
    }

    /**
     * Reads all of a file: psrcat.db itself, with gzip, or the tar archive that holds it.
     *
     * @param file is not closed
     * @throws PsrcatFormatException with a sentence that names the line when anything in it is wrong
     */
    public static PsrcatCatalogue read(InputStream file) throws IOException {
        try {
            InputStream unpacked = PsrcatInput.unpacked(file);
            PsrcatCatalogue catalogue =
                    new PsrcatReader(new PsrcatLines(PsrcatInput.catalogue(unpacked))).read();
            // gzip's checksum is at the very end, perhaps behind other files of an archive
            unpacked.transferTo(OutputStream.nullOutputStream());
            return catalogue;
        } catch (ZipException | EOFException e) {
            throw new PsrcatFormatException("The packed file is broken or was cut short.");
        }
    }

    private PsrcatCatalogue read() throws IOException {
        String version = version();
        PsrcatRecord record = null;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith("@")) {
                finish(record);
                record = null;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                record = add(line, record);
            }
        }
        if (record != null) {
            throw new PsrcatFormatException(
                    lines.number(),
                    "the file ends within a record, without its line with @; was it cut short?");
        }
        if (pulsars.isEmpty()) {
            throw new PsrcatFormatException(lines.number(), "the file ends without any pulsar.");
        }
        return new PsrcatCatalogue(version, pulsars.values().stream().toList());
    }

    private String version() throws IOException {
        String line = lines.next();
        Matcher title = TITLE.matcher(line == null ? "" : line);
        if (!title.matches()) {
            throw new PsrcatFormatException(
                    1, "a psrcat database begins with #CATALOGUE and its version.");
        }
        return title.group(1);
    }

    private PsrcatRecord add(String line, @Nullable PsrcatRecord open) {
        Matcher words = LINE.matcher(line);
        boolean pair = words.matches();
        String key = pair ? words.group(1) : line.strip();
        if (open == null && !PsrcatRecord.opens(key)) {
            throw new PsrcatFormatException(
                    lines.number(), "a record begins with PSRJ or PSRB, not with this line.");
        }
        PsrcatRecord record = open == null ? new PsrcatRecord(lines.number()) : open;
        if (PsrcatRecord.wants(key)) {
            if (!pair) {
                throw new PsrcatFormatException(lines.number(), key + " has no value.");
            }
            record.put(new PsrcatValue(key, words.group(2), lines.number()));
        }
        return record;
    }

    private void finish(@Nullable PsrcatRecord record) {
        if (record == null) {
            throw new PsrcatFormatException(
                    lines.number(), "a record ends here, but none was begun.");
        }
        Pulsar pulsar = record.toPulsar();
        Long before = firstLines.putIfAbsent(pulsar.name(), lines.number());
        if (before != null) {
            throw new PsrcatFormatException(
                    lines.number(),
                    "%s is there twice; its first record ends at line %d."
                            .formatted(pulsar.name(), before));
        }
        if (pulsars.size() == MOST_PULSARS) {
            throw new PsrcatFormatException(
                    lines.number(), "there are more than %d pulsars.".formatted(MOST_PULSARS));
        }
        pulsars.put(pulsar.name(), pulsar);
    }
}
