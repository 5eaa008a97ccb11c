package org.imageplane.transients.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.ObservationFacts.Facts;
import org.jspecify.annotations.Nullable;

/** What differs between an observation and its correction. */
final class FactChanges {

    private final List<String> words = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();

    FactChanges(Observation before, Facts facts) {
        Double ra = before.raDeg();
        Double dec = before.decDeg();
        note("name", before.name(), facts.name().strip(), "name");
        note(
                "pointing",
                ra == null || dec == null ? null : new SkyPosition(ra, dec),
                facts.pointing(),
                "ra_deg",
                "dec_deg");
        note("start", before.startTime(), facts.start(), "start_time");
        note("stop", before.stopTime(), facts.stop(), "stop_time");
        note(
                "centre frequency [MHz]",
                before.centreFrequencyMhz(),
                facts.centreFrequencyMhz(),
                "centre_frequency_mhz");
        note(
                "frequency resolution [kHz]",
                before.frequencyResolutionKhz(),
                facts.frequencyResolutionKhz(),
                "frequency_resolution_khz");
        note(
                "integration time [s]",
                before.integrationTimeS(),
                facts.integrationTimeS(),
                "integration_time_s");
    }

    private void note(
            String word, @Nullable Object was, @Nullable Object becomes, String... itsColumns) {
        if (!Objects.equals(was, becomes)) {
            words.add("%s from %s to %s".formatted(word, text(was), text(becomes)));
            columns.addAll(Arrays.asList(itsColumns));
        }
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** For the audit log: what it was, and what it is. */
    String sentence() {
        return "Corrected: " + String.join("; ", words) + ".";
    }

    String[] columns() {
        return columns.toArray(String[]::new);
    }

    /** As people read it; what is unknown says so. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "unknown";
            case SkyPosition position -> position.raHms() + " " + position.decDms();
            case String empty when empty.isEmpty() -> "nothing";
            default -> value.toString();
        };
    }
}
