package org.imageplane.transients.review.settings;

import org.imageplane.transients.rating.QueueSettings.Order;
import org.imageplane.transients.rating.QueueSettings.Which;

/** The queue's settings as people read them. */
final class QueueWords {

    private QueueWords() {}

    static String of(Order order) {
        return switch (order) {
            case RANDOM -> "At random";
            case NEWEST -> "Newest first";
            case OLDEST -> "Oldest first";
            case BRIGHTEST -> "Brightest first";
            case FAINTEST -> "Faintest first";
        };
    }

    static String of(Which which) {
        return switch (which) {
            case UNRATED -> "Not rated yet";
            case STALE -> "Not rated by me in the last 7 days";
            case ALL -> "All that I have not rated";
        };
    }
}
