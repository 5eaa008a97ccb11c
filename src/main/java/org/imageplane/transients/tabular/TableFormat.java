package org.imageplane.transients.tabular;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats in which tables are written; all but ECSV and Parquet are read too. */
public enum TableFormat {
    /** FITS binary table; its primary HDU holds the column metadata as VOTable text (FITS-plus). */
    FITS("fits", "application/fits"),
    /** VOTable with its rows as text (TABLEDATA). */
    VOTABLE("vot", "application/x-votable+xml"),
    /** Comma-separated values after RFC 4180, safe to open in a spreadsheet. */
    CSV("csv", "text/csv; charset=UTF-8; header=present"),
    /** CSV with units and types in a header that Astropy and TOPCAT understand. */
    ECSV("ecsv", "text/x-ecsv; charset=UTF-8"),
    /** Parquet, its column metadata as VOTable text (VOParquet). */
    PARQUET("parquet", "application/vnd.apache.parquet");

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The ending of file names, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of files with that ending, in any case. */
    public static Optional<TableFormat> ofExtension(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(wanted))
                .findFirst();
    }
}
