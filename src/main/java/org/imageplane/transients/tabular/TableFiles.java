package org.imageplane.transients.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import uk.ac.starlink.fits.FitsTableBuilder;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.TableBuilder;
import uk.ac.starlink.util.DataSource;
import uk.ac.starlink.util.FileDataSource;
import uk.ac.starlink.votable.VOTableBuilder;

/** Recognises the format of a table file by its first bytes and opens it. */
final class TableFiles {

    private TableFiles() {}

    static TableReader open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "There is no such file.");
        }
        DataSource source = new FileDataSource(file.toFile());
        TableFormat format = format(file, source);
        return switch (format) {
            case CSV -> CsvReader.open(source.getInputStream());
            case FITS -> stil(file, source, new FitsTableBuilder());
            case PARQUET -> // wants all of Hadoop to be read
                    throw new IOException(
                            "%s is a Parquet file, which is not read."
                                    .formatted(file.getFileName()));
            case ECSV -> // STIL takes its bytes for Latin letters
                    throw new IOException(
                            "%s is an ECSV file, which is not read.".formatted(file.getFileName()));
            case VOTABLE -> {
                VoTableGuard.check(file, source);
                yield stil(file, source, new VOTableBuilder());
            }
        };
    }

    private static TableFormat format(Path file, DataSource source) throws IOException {
        String start =
                new String(source.getIntro(), StandardCharsets.UTF_8)
                        .replaceFirst("^\uFEFF", "")
                        .strip();
        if (start.startsWith("SIMPLE  =")) {
            return TableFormat.FITS;
        } else if (start.startsWith("<")) {
            return TableFormat.VOTABLE;
        }
        if (start.startsWith("PAR1")) {
            return TableFormat.PARQUET;
        }
        if (start.indexOf('\0') >= 0 || start.isEmpty()) {
            throw new IOException("%s is no table.".formatted(file.getFileName()));
        }
        return start.startsWith("# %ECSV") ? TableFormat.ECSV : TableFormat.CSV;
    }

    /**
     * The FITS reader is the plain one, also for files with VOTable text in front: the keywords of the binary
     * table say what its cells mean, and the VOTable's blank value may be another than TNULL.
     */
    private static TableReader stil(Path file, DataSource source, TableBuilder builder)
            throws IOException {
        try {
            StarTable table = builder.makeStarTable(source, false, StoragePolicy.PREFER_DISK);
            return new StilReader(file, table);
        } catch (IOException | RuntimeException refused) {
            throw new IOException(
                    "%s holds no table that can be read: %s"
                            .formatted(file.getFileName(), refused.getMessage()),
                    refused);
        }
    }
}
