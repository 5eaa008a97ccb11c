package org.imageplane.transients.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imageplane.transients.sky.PlainNumber;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Sesame answers as text (option {@code -oI}).
 *
 * <p>After the CDS's documentation of Sesame: lines with {@code %J} hold the position (J2000, degrees), {@code %I.0} the
 * main name, {@code #=S=Simbad} who knew it, {@code #!} what went wrong, and the last line begins with {@code #====Done}.
 */
sealed interface SesameText {

    /** Where it is, what the catalogue calls it, and whose catalogue that is. */
    record Known(SkyPosition position, String name, String catalogue) implements SesameText {}

    /** Nobody knows the name. */
    record Unknown() implements SesameText {}

    /** Not Sesame's words, or it could not ask the catalogues. */
    record Unreadable() implements SesameText {}

    Pattern POSITION = Pattern.compile("(?m)^%J\\s+(\\S+)\\s+(\\S+)");
    Pattern NAME = Pattern.compile("(?m)^%I\\.0\\s+(?:NAME\\s+)?(\\S.{0,60}?)\\s*(?:=.*)?$");
    Pattern CATALOGUE = Pattern.compile("(?m)^#=\\w+=\\s*(\\w+)");
    Pattern TROUBLE = Pattern.compile("(?m)^#!(?!.*(?i:nothing found)).*\\S");
    Pattern END = Pattern.compile("(?m)^#=+Done");

    /**
     * @param asked the name that was asked for, where the answer gives none of its own
     */
    static SesameText read(String text, String asked) {
        Matcher position = POSITION.matcher(text);
        boolean whole = END.matcher(text).find();
        if (!position.find()) {
            return whole && !TROUBLE.matcher(text).find() ? new Unknown() : new Unreadable();
        }
        SkyPosition place = place(position.group(1), position.group(2));
        if (place == null || !whole) {
            return new Unreadable();
        }
        Matcher name = NAME.matcher(text);
        Matcher catalogue = CATALOGUE.matcher(text.substring(0, position.start()));
        String from = "";
        while (catalogue.find()) {
            from = catalogue.group(1); // the last one before the position
        }
        return new Known(
                place,
                name.find() ? name.group(1).replaceAll(" +", " ") : asked,
                from.equals("Simbad") ? "SIMBAD" : from);
    }

    private static @Nullable SkyPosition place(String ra, String dec) {
        if (!PlainNumber.isOne(ra) || !PlainNumber.isOne(dec)) {
            return null;
        }
        double raDeg = Double.parseDouble(ra);
        double decDeg = Double.parseDouble(dec);
        return raDeg >= 0 && raDeg <= 360 && Math.abs(decDeg) <= 90
                ? new SkyPosition(raDeg, decDeg)
                : null;
    }
}
