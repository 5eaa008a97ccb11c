package org.imageplane.transients.demo.upload;

import java.lang.reflect.Array;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cells of a table as the surveys' Python scripts write them into a form. */
public final class PythonText {

    private PythonText() {}

    /** The cell as text: {@code nan}, {@code True}, nothing for a cell without a value. */
    public static String of(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Boolean flag -> flag ? "True" : "False";
            case Double number -> real(number.doubleValue(), number.toString());
            case Float number -> real(number.doubleValue(), number.toString());
            case Object array when array.getClass().isArray() ->
                    IntStream.range(0, Array.getLength(array))
                            .mapToObj(i -> of(Array.get(array, i)))
                            .collect(Collectors.joining(" ", "[", "]"));
            default -> cell.toString();
        };
    }

    private static String real(double number, String text) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return text.replace('E', 'e');
    }
}
