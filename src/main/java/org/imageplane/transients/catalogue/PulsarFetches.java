package org.imageplane.transients.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.catalogue.PulsarFetch.Outcome;
import org.imageplane.transients.catalogue.psrcat.PsrcatCatalogue;
import org.imageplane.transients.catalogue.psrcat.PsrcatFormatException;
import org.imageplane.transients.catalogue.psrcat.PsrcatReader;
import org.imageplane.transients.outside.OutsideAnswer;
import org.imageplane.transients.outside.OutsideHttp;
import org.imageplane.transients.outside.OutsideRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Asks the address of the setting {@code PSRCAT_URL} for the newest pulsar catalogue: about once a week, one process of
 * several, and sooner again after a failure. A catalogue that is not newer changes nothing.
 */
@Service
public class PulsarFetches {

    private static final Logger LOG = LoggerFactory.getLogger(PulsarFetches.class);
    private static final Duration FIRST = Duration.ofMinutes(30);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FIRST_RETRY = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 5;
    private static final Duration TIME_LIMIT = Duration.ofMinutes(5);
    private static final long MOST_BYTES = 64_000_000;

    /** Of a pause, this part is left to chance, so that not everybody comes at the same hour. */
    private static final double JITTER = 0.2;

    private final @Nullable URI file;
    private final OutsideHttp http;
    private final PulsarFetchRow row;
    private final PulsarImport imports;
    private final Pulsars pulsars;

    PulsarFetches(
            PulsarSettings settings,
            OutsideHttp http,
            PulsarFetchRow row,
            PulsarImport imports,
            Pulsars pulsars) {
        this.file = settings.file().orElse(null);
        this.http = http;
        this.row = row;
        this.imports = imports;
        this.pulsars = pulsars;
    }

    /** The file that is asked for; empty when nobody is asked. */
    public Optional<URI> file() {
        return Optional.ofNullable(file);
    }

    /** How it goes; empty when nobody is asked, or was not yet. */
    public Optional<PulsarFetch> state() {
        return file == null ? Optional.empty() : row.read();
    }

    /**
     * Asks at once, for an administrator; does nothing while another process asks. Takes minutes at worst: call it away
     * from the page's thread.
     *
     * @throws org.springframework.security.access.AccessDeniedException when they are none
     */
    public void now(Actor actor) {
        actor.require(Role.ADMIN);
        fetch(true, actor.username());
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void whenDue() {
        fetch(false, null);
    }

    private void fetch(boolean anyway, @Nullable String username) {
        if (file == null) {
            return;
        }
        row.begin(jittered(FIRST));
        if (!row.take(anyway)) {
            return;
        }
        switch (http.ask(OutsideRequest.get(file, TIME_LIMIT, MOST_BYTES))) {
            case OutsideAnswer.Received(byte[] body, String ignored) ->
                    received(file, body, username);
            case OutsideAnswer.Failed failed -> failed(failed.sentence(), failed.retryAfter());
        }
    }

    private void received(URI from, byte[] body, @Nullable String username) {
        try {
            PsrcatCatalogue read = PsrcatReader.read(new ByteArrayInputStream(body));
            String known = pulsars.catalogue().map(PulsarCatalogue::version).orElse("");
            if (PsrcatVersions.isNewer(read.version(), known)) {
                imports.replace(read, PulsarOrigin.ADDRESS, username);
                succeeded(
                        Outcome.IMPORTED,
                        "psrcat %s with %,d pulsars was imported from %s."
                                .formatted(read.version(), read.pulsars().size(), from.getHost()));
            } else {
                succeeded(
                        Outcome.UNCHANGED,
                        "%s has psrcat %s, which is not newer than %s: nothing changed."
                                .formatted(from.getHost(), read.version(), known));
            }
        } catch (PsrcatFormatException | IOException broken) {
            failed(
                    "What %s sent is no psrcat catalogue. %s"
                            .formatted(from.getHost(), broken.getMessage()),
                    null);
        }
    }

    private void succeeded(Outcome outcome, String sentence) {
        LOG.info("{}", sentence);
        row.ended(outcome, sentence, jittered(WEEK));
    }

    private void failed(String sentence, @Nullable Duration wished) {
        LOG.warn(
                "The newest pulsar catalogue was not fetched; it is tried again later. {}",
                sentence);
        Duration pause =
                jittered(FIRST_RETRY.multipliedBy(1L << Math.min(row.failures(), MOST_DOUBLINGS)));
        row.ended(
                Outcome.FAILED,
                sentence,
                wished != null && wished.compareTo(pause) > 0 && wished.compareTo(WEEK) < 0
                        ? wished
                        : pause);
    }

    private static Duration jittered(Duration pause) {
        double factor = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
