package org.imageplane.transients.ingest.folder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imageplane.transients.tabular.Column;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table say what a row is called and where it is, by the names that catalogues use for them, or by
 * their UCD (IVOA UCD1+ 1.4).
 *
 * @param name null where rows have no names
 * @param observation null where rows say none
 */
record TableColumns(@Nullable Column name, Column ra, Column dec, @Nullable Column observation) {

    private static final List<String> NAMES =
            List.of(
                    "name",
                    "source_name",
                    "src_name",
                    "candidate_name",
                    "candidate",
                    "cand_name",
                    "designation",
                    "object",
                    "source_id",
                    "cand_id",
                    "id");
    private static final List<String> RIGHT_ASCENSIONS =
            List.of(
                    "ra_deg",
                    "ra",
                    "ra_j2000",
                    "raj2000",
                    "_raj2000",
                    "raj2000_deg",
                    "ra_icrs",
                    "ra_deg_cont",
                    "alpha_j2000",
                    "right_ascension",
                    "raj",
                    "ra_hms",
                    "ra_str");
    private static final List<String> DECLINATIONS =
            List.of(
                    "dec_deg",
                    "dec",
                    "dec_j2000",
                    "dej2000",
                    "decj2000",
                    "_dej2000",
                    "dej2000_deg",
                    "de_icrs",
                    "dec_icrs",
                    "dec_deg_cont",
                    "delta_j2000",
                    "declination",
                    "decj",
                    "dec_dms",
                    "dec_str");
    private static final List<String> OBSERVATIONS =
            List.of("obs_id", "observation", "observation_id", "obsid", "sbid", "obs");

    /** The columns; empty when none says where a row is. */
    static Optional<TableColumns> of(List<Column> columns) {
        Column ra = find(columns, RIGHT_ASCENSIONS, "pos.eq.ra");
        Column dec = find(columns, DECLINATIONS, "pos.eq.dec");
        return ra == null || dec == null
                ? Optional.empty()
                : Optional.of(
                        new TableColumns(
                                find(columns, NAMES, "meta.id;meta.main"),
                                ra,
                                dec,
                                find(columns, OBSERVATIONS, "obs.id")));
    }

    private static @Nullable Column find(List<Column> columns, List<String> names, String ucd) {
        for (String name : names) {
            for (Column column : columns) {
                if (column.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return column;
                }
            }
        }
        for (Column column : columns) {
            String said = column.ucd() == null ? "" : column.ucd().toLowerCase(Locale.ROOT);
            if (said.equals(ucd) || said.equals(ucd + ";meta.main")) {
                return column;
            }
        }
        return null;
    }

    boolean isOneOf(String column) {
        return column.equals(ra.name())
                || column.equals(dec.name())
                || name != null && column.equals(name.name())
                || observation != null && column.equals(observation.name());
    }
}
