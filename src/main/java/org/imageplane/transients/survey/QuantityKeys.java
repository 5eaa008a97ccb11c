package org.imageplane.transients.survey;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be said of a quantity from its key alone. */
final class QuantityKeys {

    /** A name that is also good as a column of a FITS table, a VOTable and an address. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

    /** What a candidate has beside its measurements; a quantity of that name would hide it in lists and downloads. */
    private static final Set<String> FIXED =
            Set.of(
                    "id",
                    "uid",
                    "name",
                    "url",
                    "project",
                    "observation",
                    "obs_id",
                    "beam",
                    "detection_filter",
                    "filter",
                    "filter_id",
                    "candidate_number",
                    "cand_id",
                    "ra",
                    "dec",
                    "ra_deg",
                    "dec_deg",
                    "ra_hms",
                    "dec_dms",
                    "separation",
                    "separation_arcmin",
                    "rating_count",
                    "mean_score",
                    "own_score",
                    "own_rating",
                    "last_rated",
                    "uploaded",
                    "notes",
                    "metadata",
                    "measurements",
                    "attributes",
                    "files",
                    "light_curve",
                    "known_name",
                    "known_ra_deg",
                    "known_dec_deg",
                    "known_sep_arcmin",
                    "known_is_close");

    private static final Map<String, String> UNIT_OF_SUFFIX =
            Map.of(
                    "_deg", "deg",
                    "_arcmin", "arcmin",
                    "_arcsec", "arcsec",
                    "_pix", "pix",
                    "_hz", "Hz",
                    "_mhz", "MHz",
                    "_jy", "Jy",
                    "_mjy", "mJy");

    private QuantityKeys() {}

    static boolean isKey(String name) {
        return KEY.matcher(name).matches() && !FIXED.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The unit that the end of the key names; empty where it names none for sure. */
    static String unit(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return UNIT_OF_SUFFIX.entrySet().stream()
                .filter(suffix -> lower.endsWith(suffix.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The key as people write it: {@code cent_x_pix} is "Cent x", in pixels. */
    static String label(String key) {
        int end = unit(key).isEmpty() ? key.length() : key.lastIndexOf('_');
        String words = key.substring(0, end).replace('_', ' ').strip();
        return words.isEmpty()
                ? key
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
