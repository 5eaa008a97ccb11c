package org.imageplane.transients.admin.ui;

import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.imageplane.transients.sky.PlainNumber;
import org.imageplane.transients.sky.SkyParse;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** Facts as they are typed, in full precision so that saving changes nothing by itself; empty is unknown. */
final class FactText {

    private FactText() {}

    static String of(@Nullable SkyPosition position) {
        return position == null ? "" : position.raDeg() + " " + position.decDeg();
    }

    static String of(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Degrees, sexagesimal, or whatever else names a position. */
    static @Nullable SkyPosition position(String text) {
        return text.isBlank() ? null : SkyPosition.parse(text.strip()).orThrow();
    }

    static @Nullable Double number(String text) {
        return text.isBlank() ? null : PlainNumber.parse(text.strip());
    }

    /** ISO 8601; without a zone it is UTC. */
    static @Nullable Instant time(String text) {
        String plain = text.strip().replace(' ', 'T');
        if (plain.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(plain).toInstant();
        } catch (DateTimeException withoutZone) {
            return LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC);
        }
    }

    /** Rule for a field: says what is wrong with a position. */
    static <D> Binder.BindingBuilder<D, String> isPosition(Binder.BindingBuilder<D, String> rules) {
        return rules.withConverter(
                Converter.from(
                        text ->
                                text.isBlank()
                                        ? Result.ok(text)
                                        : switch (SkyPosition.parse(text.strip())) {
                                            case SkyParse.Found found -> Result.ok(text);
                                            case SkyParse.NotFound(String reason) ->
                                                    Result.error(reason);
                                        },
                        text -> text));
    }

    /** Rule for a field: a time. */
    static <D> Binder.BindingBuilder<D, String> isTime(Binder.BindingBuilder<D, String> rules) {
        return rules.withValidator(
                text -> {
                    try {
                        time(text);
                        return true;
                    } catch (DateTimeException unreadable) {
                        return false;
                    }
                },
                "A time in UTC such as 2024-09-19T09:25:02Z, or nothing.");
    }

    /** Rule for a field: a number above 0. */
    static <D> Binder.BindingBuilder<D, String> isPositive(Binder.BindingBuilder<D, String> rules) {
        return rules.withValidator(
                text -> {
                    try {
                        Double number = number(text);
                        return number == null || number > 0;
                    } catch (IllegalArgumentException unreadable) {
                        return false;
                    }
                },
                "A number above 0, or nothing.");
    }
}
