package org.imageplane.transients.catalogue;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Compares the numbers that psrcat's authors give to its versions, such as 2.7.0. */
final class PsrcatVersions {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,5}");

    private PsrcatVersions() {}

    /** Whether a version is newer than another; where they are no numbers, whether it is another. */
    static boolean isNewer(String version, String known) {
        if (!NUMBERS.matcher(version).matches() || !NUMBERS.matcher(known).matches()) {
            return !version.equals(known);
        }
        return Arrays.compare(numbers(version), numbers(known)) > 0;
    }

    /** Without zeros at the end: 2.7 is 2.7.0. */
    private static int[] numbers(String version) {
        return Arrays.stream(version.replaceFirst("(\\.0+)+$", "").split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
