package org.imageplane.transients.survey.mwa;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.imageplane.transients.outside.OutsideAnswer;
import org.imageplane.transients.outside.OutsideAnswer.Failed;
import org.imageplane.transients.outside.OutsideAnswer.Received;
import org.imageplane.transients.outside.OutsideHttp;
import org.imageplane.transients.outside.OutsideRequest;
import org.imageplane.transients.survey.ObservationFiller;
import org.imageplane.transients.survey.ObservationFiller.Due;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for one observation after the other, each by one process only. What fails is asked for again after a pause that
 * doubles, up to a day; while the service does not answer at all, the others wait as well.
 */
@Component
class MwaMetadataFetch {

    private static final Logger LOG = LoggerFactory.getLogger(MwaMetadataFetch.class);
    private static final long MOST_BYTES = 2_000_000;

    /** Longer than an observation can take with its turns, so that a process that died does not keep it. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final MwaMetadataSettings settings;
    private final ObservationFiller observations;
    private final OutsideHttp http;
    private final MwaAnswerReader reader;

    MwaMetadataFetch(
            MwaMetadataSettings settings,
            ObservationFiller observations,
            OutsideHttp http,
            JsonMapper json) {
        this.settings = settings;
        this.observations = observations;
        this.http = http;
        this.reader = new MwaAnswerReader(json);
    }

    /** Asks for all that are due, at most so many; gives back how many were completed. */
    int fetchDue(int most) {
        int completed = 0;
        for (int i = 0; i < most && settings.isOn(); i++) {
            Optional<Due> due = observations.take(LEASE);
            if (due.isEmpty()) {
                break;
            }
            switch (ask(due.get())) {
                case COMPLETED -> completed++;
                case NOTHING -> {}
                case AWAY -> {
                    return completed;
                }
            }
        }
        return completed;
    }

    private enum Outcome {
        COMPLETED,
        NOTHING,
        AWAY
    }

    private Outcome ask(Due due) {
        URI base = URI.create(settings.url().strip().replaceFirst("/+$", ""));
        URI address = URI.create(base + "/obs?obs_id=" + due.externalId());
        OutsideAnswer answer =
                http.ask(OutsideRequest.get(address, settings.timeLimit(), MOST_BYTES));
        return switch (answer) {
            case Failed failed -> {
                postpone(due, failed.sentence(), failed.retryAfter());
                yield switch (failed.kind()) {
                    case TIMED_OUT, UNREACHABLE, BUSY -> Outcome.AWAY;
                    case TOO_LARGE, REFUSED -> Outcome.NOTHING;
                };
            }
            case Received received ->
                    switch (reader.read(due.externalId(), received.body())) {
                        case MwaAnswer.Unusable(String sentence) -> {
                            postpone(due, sentence, null);
                            yield Outcome.NOTHING;
                        }
                        case MwaAnswer.Said said -> {
                            boolean filled =
                                    observations.fill(
                                            due.id(),
                                            String.valueOf(base.getHost()),
                                            said.observation());
                            yield filled ? Outcome.COMPLETED : Outcome.NOTHING;
                        }
                    };
        };
    }

    private void postpone(Due due, String why, @Nullable Duration asked) {
        Duration pause = pause(due.attempt());
        Duration longest = asked != null && asked.compareTo(pause) > 0 ? asked : pause;
        LOG.info("Observation {}: {}", due.externalId(), why);
        observations.postpone(due.id(), why, longest);
    }

    /** 1, 2, 4 … minutes up to a day, give or take a tenth, so that many do not come back at once. */
    static Duration pause(int attempt) {
        long doubled = FIRST_PAUSE.toMillis() << Math.min(attempt - 1, 11);
        long millis = Math.min(doubled, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(
                (long) (millis * ThreadLocalRandom.current().nextDouble(0.9, 1.1)));
    }
}
