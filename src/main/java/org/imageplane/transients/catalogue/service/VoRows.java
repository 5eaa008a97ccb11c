package org.imageplane.transients.catalogue.service;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.votable.FieldElement;

/** The rows of a VOTable's table; columns are found by their name or ID, in whatever case. */
record VoRows(String name, List<FieldElement> fields, List<@Nullable Object[]> rows) {

    /** Where the column is; empty when there is none of that name. */
    OptionalInt column(String name) {
        return IntStream.range(0, fields.size())
                .filter(
                        i ->
                                name.equalsIgnoreCase(fields.get(i).getName())
                                        || name.equalsIgnoreCase(fields.get(i).getID()))
                .findFirst();
    }

    /** Whether it is this table, as VizieR calls it. */
    boolean isOf(String table) {
        return name.equals(table);
    }

    /** Whether it has all these columns. */
    boolean has(String... names) {
        for (String name : names) {
            if (column(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The column's unit as the table says it; empty when it does not. */
    String unit(String name) {
        var column = column(name);
        String unit = column.isEmpty() ? null : fields.get(column.getAsInt()).getUnit();
        return unit == null ? "" : unit.strip();
    }

    /** The cell as text, empty when it is absent. */
    String text(@Nullable Object[] row, String name) {
        var column = column(name);
        Object cell = column.isEmpty() ? null : row[column.getAsInt()];
        return cell == null ? "" : cell.toString().strip();
    }

    /** The cell as a finite number; empty when it is none. */
    OptionalDouble number(@Nullable Object[] row, String name) {
        var column = column(name);
        if (column.isPresent() && row[column.getAsInt()] instanceof Number number) {
            double value = number.doubleValue();
            return Double.isFinite(value) ? shortest(number) : OptionalDouble.empty();
        }
        return OptionalDouble.empty();
    }

    /** A float as it was written, so that 1.1 stays 1.1. */
    private static OptionalDouble shortest(Number number) {
        return OptionalDouble.of(
                number instanceof Float
                        ? Double.parseDouble(number.toString())
                        : number.doubleValue());
    }

    /** The position in two columns of degrees; null when it is none. */
    @Nullable SkyPosition position(@Nullable Object[] row, String raColumn, String decColumn) {
        OptionalDouble ra = number(row, raColumn);
        OptionalDouble dec = number(row, decColumn);
        if (ra.isEmpty() || dec.isEmpty()) {
            return null;
        }
        boolean onTheSky =
                ra.getAsDouble() >= 0
                        && ra.getAsDouble() <= 360
                        && Math.abs(dec.getAsDouble()) <= 90;
        return onTheSky ? new SkyPosition(ra.getAsDouble(), dec.getAsDouble()) : null;
    }

    /** A number for people, with so many digits that mean something. */
    static String rounded(double value, int digits) {
        return new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }
}
