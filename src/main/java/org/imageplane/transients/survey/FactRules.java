package org.imageplane.transients.survey;

import java.time.Instant;
import java.util.Optional;
import org.imageplane.transients.survey.ObservationFacts.Facts;
import org.imageplane.transients.survey.ObservationFacts.Refusal;
import org.jspecify.annotations.Nullable;

/** Which facts an observation or a beam can have. */
final class FactRules {

    private FactRules() {}

    static Optional<Refusal> refusal(Facts facts) {
        Instant start = facts.start();
        Instant stop = facts.stop();
        if (start != null && stop != null && stop.isBefore(start)) {
            return Optional.of(new Refusal("stop", "It cannot end before it begins."));
        }
        return line("name", facts.name())
                .or(() -> positive("centreFrequencyMhz", facts.centreFrequencyMhz()))
                .or(() -> positive("frequencyResolutionKhz", facts.frequencyResolutionKhz()))
                .or(() -> positive("integrationTimeS", facts.integrationTimeS()));
    }

    /** One line of plain text. */
    static Optional<Refusal> line(String field, String text) {
        if (text.codePointCount(0, text.length()) > ObservationFacts.MAX_NAME) {
            return Optional.of(
                    new Refusal(
                            field, "At most %d characters.".formatted(ObservationFacts.MAX_NAME)));
        }
        return text.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of(new Refusal(field, "One line of plain text."))
                : Optional.empty();
    }

    private static Optional<Refusal> positive(String field, @Nullable Double value) {
        // written so that NaN fails
        return value == null || value > 0 && value < Double.POSITIVE_INFINITY
                ? Optional.empty()
                : Optional.of(new Refusal(field, "A number above 0, or nothing."));
    }
}
