package org.imageplane.transients.ingest.row;

import java.util.Set;

/** The columns of the MWA image-plane pipeline's candidate table, as its team describes them. */
public final class MwaColumns {

    public static final String PROJECT = "project";
    public static final String OBSERVATION = "obs_id";
    static final String FILTER = "filter_id";
    static final String NUMBER = "cand_id";
    static final String RA = "ra_deg";
    static final String DEC = "dec_deg";
    static final String KNOWN_NAME = "nks_name";
    static final String KNOWN_RA = "nks_ra_deg";
    static final String KNOWN_DEC = "nks_dec_deg";
    static final String KNOWN_SEPARATION = "nks_sep_deg";
    static final String KNOWN_IS_CLOSE = "can_nks_is_close";
    static final String METADATA = "metadata";
    static final String META = "meta";

    /** Those that identify and describe; every other known column is a number. */
    private static final Set<String> OTHERS =
            Set.of(
                    PROJECT,
                    OBSERVATION,
                    FILTER,
                    NUMBER,
                    RA,
                    DEC,
                    KNOWN_NAME,
                    KNOWN_IS_CLOSE,
                    METADATA,
                    META);

    static final Set<String> NUMBERS =
            Set.of(
                    "x_pix",
                    "y_pix",
                    "cent_sep_deg",
                    "rad_pix",
                    "rad_deg",
                    "area_pix",
                    "can_peak_flux",
                    "can_fluence",
                    "can_beam",
                    "can_det_stat",
                    "can_mod_ind",
                    "nks_x_pix",
                    "nks_y_pix",
                    KNOWN_RA,
                    KNOWN_DEC,
                    "nks_flux",
                    "nks_res",
                    "nks_res_dif",
                    "nks_det_stat",
                    "nks_sep_pix",
                    KNOWN_SEPARATION,
                    "can_nks_flux_rat");

    private MwaColumns() {}

    static boolean isKnown(String name) {
        return OTHERS.contains(name) || NUMBERS.contains(name);
    }

    /** Whether the field repeats, as sexagesimal text, degrees that were sent as well. */
    static boolean repeatsDegrees(String name, Set<String> sent) {
        return name.endsWith("ra_hms") && sent.contains(name.replaceFirst("hms$", "deg"))
                || name.endsWith("dec_dms") && sent.contains(name.replaceFirst("dms$", "deg"));
    }
}
