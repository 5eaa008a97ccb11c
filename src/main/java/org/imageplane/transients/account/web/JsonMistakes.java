package org.imageplane.transients.account.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Says what is wrong with a JSON body in words for whoever sent it, without the names of our classes. */
final class JsonMistakes {

    private JsonMistakes() {}

    static String sentence(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case StreamReadException broken ->
                    "The body is not JSON: see line %d, column %d."
                            .formatted(
                                    broken.getLocation().getLineNr(),
                                    broken.getLocation().getColumnNr());
            case InvalidFormatException format when format.getTargetType().isEnum() ->
                    "%s: \"%s\" is none of %s."
                            .formatted(
                                    path(format),
                                    format.getValue(),
                                    values(format.getTargetType()));
            case DatabindException mismatch ->
                    "%s: this is not the kind of value that belongs here."
                            .formatted(path(mismatch));
            case null, default -> "A JSON body is missing.";
        };
    }

    private static String path(DatabindException e) {
        var path =
                e.getPath().stream()
                        .map(
                                step ->
                                        step.getPropertyName() == null
                                                ? "[" + step.getIndex() + "]"
                                                : "." + step.getPropertyName())
                        .collect(Collectors.joining());
        return path.isEmpty() ? "The body" : path.substring(path.startsWith(".") ? 1 : 0);
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
