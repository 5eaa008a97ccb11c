package org.imageplane.transients.ingest.row;

import java.util.Set;

/** The columns of the ASKAP VASTER pipeline's candidate table, as its team describes them. */
public final class VasterColumns {

    public static final String PROJECT = "proj_id";
    public static final String OBSERVATION = "obs_id";
    public static final String BEAM = "beam_index";
    public static final String NAME = "name";
    public static final String RA = "ra";
    public static final String DEC = "dec";
    public static final String LIGHT_CURVE = "lightcurve_data";
    static final String BEAM_RA = "beam_ra";
    static final String BEAM_DEC = "beam_dec";
    static final String DEEP_NAME = "deep_name";
    static final String DEEP_RA = "deep_ra_deg";
    static final String DEEP_DEC = "deep_dec_deg";
    static final String DEEP_SEPARATION = "deep_sep_arcsec";
    static final String BRIGHT_SEPARATION = "bright_sep_arcmin";

    /** In {@link #BRIGHT_SEPARATION}: there is no bright source within reach. */
    static final double NONE_WITHIN_REACH = 999;

    /** Number of the row in its file, which says nothing of the candidate. */
    private static final String ROW = "source_id";

    /** Those that identify and describe, or repeat the degrees as text; every other known column is a number. */
    private static final Set<String> OTHERS =
            Set.of(
                    PROJECT,
                    OBSERVATION,
                    BEAM,
                    NAME,
                    RA,
                    DEC,
                    LIGHT_CURVE,
                    DEEP_NAME,
                    ROW,
                    "ra_str",
                    "dec_str");

    /** Older files have fewer of them. */
    static final Set<String> NUMBERS =
            Set.of(
                    "chi_square",
                    "chi_square_log_sigma",
                    "chi_square_sigma",
                    "peak_map",
                    "peak_map_log_sigma",
                    "peak_map_sigma",
                    "gaussian_map",
                    "gaussian_map_sigma",
                    "std_map",
                    "md_deep",
                    BRIGHT_SEPARATION,
                    "beam_sep_deg",
                    BEAM_RA,
                    BEAM_DEC,
                    DEEP_SEPARATION,
                    "deep_num",
                    DEEP_RA,
                    DEEP_DEC,
                    "deep_peak_flux",
                    "deep_int_flux");

    private VasterColumns() {}

    static boolean isKnown(String name) {
        return OTHERS.contains(name) || NUMBERS.contains(name);
    }
}
