package org.imageplane.transients.rating;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imageplane.transients.rating.QueueSettings.Order;
import org.imageplane.transients.rating.QueueSettings.Which;
import org.jspecify.annotations.Nullable;

/** {@link QueueSettings} as kept in the database: words, so that what is no longer known falls back to its default. */
record StoredQueueSettings(
        @Nullable String project,
        @Nullable String order,
        @Nullable String which,
        @Nullable List<@Nullable String> bandsLeftOut) {

    static StoredQueueSettings of(QueueSettings settings) {
        return new StoredQueueSettings(
                settings.project(),
                word(settings.order()),
                word(settings.which()),
                settings.bandsLeftOut().stream().sorted().collect(Collectors.toList()));
    }

    QueueSettings read() {
        QueueSettings defaults = QueueSettings.defaults();
        return new QueueSettings(
                project,
                known(Order.class, order, defaults.order()),
                known(Which.class, which, defaults.which()),
                ObservingBand.MWA.stream()
                        .map(ObservingBand::name)
                        .filter(name -> bandsLeftOut != null && bandsLeftOut.contains(name))
                        .collect(Collectors.toSet()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E known(Class<E> type, @Nullable String word, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (word(value).equalsIgnoreCase(word)) {
                return value;
            }
        }
        return otherwise;
    }
}
