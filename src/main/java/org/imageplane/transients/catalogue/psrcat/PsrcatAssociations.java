package org.imageplane.transients.catalogue.psrcat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of the objects that psrcat associates with a pulsar are names of the pulsar itself.
 *
 * <p>X-ray and Fermi sources lie where the pulsar lies. A remnant or nebula may be large and its centre far away, so
 * that of those only nicknames such as Vela count, which people say of the pulsar as well. Clusters and galaxies hold
 * many pulsars, and what has a question mark is not known to belong to it.
 */
final class PsrcatAssociations {

    private static final Pattern ENTRY = Pattern.compile("([A-Z]+):([^\\[\\]?]+)(?:\\[.*)?");
    private static final Pattern NICKNAME = Pattern.compile("[A-Za-z]{4,38}");
    private static final Pattern FERMI = Pattern.compile("\\dFGL_J\\d[!-~]{8,30}");
    private static final Pattern X_RAY = Pattern.compile("(?![JG]\\d|PWN)[!-~]*\\d[!-~]{3,30}");

    private PsrcatAssociations() {}

    /** Names from a value such as {@code GRS:4FGL_J0534.5+2200[aab+22],SNR:Crab[ccl+69]}, each once. */
    static List<String> names(String value) {
        return Arrays.stream(value.split(",", -1))
                .flatMap(PsrcatAssociations::namesOf)
                .map(name -> name.replace('_', ' '))
                .distinct()
                .toList();
    }

    private static Stream<String> namesOf(String entry) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            return Stream.empty();
        }
        String kind = parts.group(1);
        String[] names = parts.group(2).split("[()]"); // one may stand behind the other in brackets
        return switch (kind) {
            case "SNR", "PWN" -> Arrays.stream(names).filter(NICKNAME.asMatchPredicate());
            case "GRS" -> Arrays.stream(names).filter(FERMI.asMatchPredicate());
            case "XRS" ->
                    Arrays.stream(names)
                            .filter(
                                    name ->
                                            X_RAY.matcher(name).matches()
                                                    || names.length > 1
                                                            && NICKNAME.matcher(name).matches());
            default -> Stream.empty();
        };
    }
}
