package org.imageplane.transients.ingest.row;

import java.util.Locale;
import java.util.Set;
import org.imageplane.transients.sky.PlainNumber;

/**
 * A number as the scripts send it: the text that Python makes of a table's cell. The same text always gives the same
 * double, and every double that Python can print comes back as it was.
 */
public sealed interface SentNumber {

    /** Not measured: nothing was sent, or a code for nothing. */
    record Absent() implements SentNumber {}

    /** A number; NaN and infinities are numbers. */
    record Value(double number) implements SentNumber {}

    /** Something else, or a number that no double can hold. */
    record NotANumber() implements SentNumber {}

    /** What Python writes for a cell without a value. */
    Set<String> NOTHING = Set.of("", "--", "none", "null", "masked", "<na>");

    /** TNULL of the integer columns in the MWA's tables. */
    double TABLE_NULL = 999_999;

    int LENGTH_LIMIT = 1200; // the longest exact double has 1077

    /** A cell of a FITS table, where {@link #TABLE_NULL} means that nothing was measured. */
    static SentNumber read(String sent) {
        SentNumber number = readPlain(sent);
        return number instanceof Value(double value) && value == TABLE_NULL ? new Absent() : number;
    }

    /** A number without any code for nothing but those of Python. */
    static SentNumber readPlain(String sent) {
        String text = sent.strip().toLowerCase(Locale.ROOT);
        if (NOTHING.contains(text)) {
            return new Absent();
        }
        return switch (text) {
            case "nan", "+nan", "-nan" -> new Value(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> new Value(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> new Value(Double.NEGATIVE_INFINITY);
            default -> decimal(text);
        };
    }

    private static SentNumber decimal(String text) {
        if (text.length() > LENGTH_LIMIT || !PlainNumber.isOne(text)) {
            return new NotANumber();
        }
        double number = Double.parseDouble(text);
        return Double.isInfinite(number) ? new NotANumber() : new Value(number);
    }
}
