package org.imageplane.transients.tabular;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How CSV and ECSV write a cell. */
enum TextDialect {

    /** After RFC 4180; numbers as Java, Python and TOPCAT read them; text that a spreadsheet would run is disarmed. */
    CSV("\r\n", "NaN", "Infinity", "-Infinity", "true", "false", true),

    /** As Astropy writes it. */
    ECSV("\n", "nan", "inf", "-inf", "True", "False", false);

    /** A text with one of these in front is a formula to a spreadsheet. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** A signed number or angle, such as a declination: no formula can be made of these. */
    private static final Pattern SIGNED_NUMBER =
            Pattern.compile("[+-][0-9]+(?:[:. ][0-9]+)*(?:[eE][+-]?[0-9]+)?");

    private final String lineEnd;
    private final String notANumber;
    private final String infinity;
    private final String minusInfinity;
    private final String yes;
    private final String no;
    private final boolean disarms;

    TextDialect(
            String lineEnd,
            String notANumber,
            String infinity,
            String minusInfinity,
            String yes,
            String no,
            boolean disarms) {
        this.lineEnd = lineEnd;
        this.notANumber = notANumber;
        this.infinity = infinity;
        this.minusInfinity = minusInfinity;
        this.yes = yes;
        this.no = no;
        this.disarms = disarms;
    }

    String lineEnd() {
        return lineEnd;
    }

    /** The cell with its quotes where it needs them; nothing where there is no value, two quotes for empty text. */
    String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> number(number);
            case Boolean flag -> flag ? yes : no;
            case Number number -> number.toString();
            default -> text(cell.toString());
        };
    }

    private String number(double number) {
        if (Double.isNaN(number)) {
            return notANumber;
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? infinity : minusInfinity;
        }
        return Double.toString(number);
    }

    String text(String raw) {
        String text = CellText.printable(raw);
        if (disarms && isFormula(text)) {
            text = "'" + text;
        }
        return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Whether a spreadsheet would take a text for a formula. */
    static boolean isFormula(String text) {
        return !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !SIGNED_NUMBER.matcher(text).matches();
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty() || text.startsWith("#") || !text.strip().equals(text)) {
            return true;
        }
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }
}
