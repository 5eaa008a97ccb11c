package org.imageplane.transients.catalogue.ui;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.imageplane.transients.catalogue.ObjectNames;
import org.imageplane.transients.catalogue.ObjectNames.Outcome;
import org.imageplane.transients.shell.NamedPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@link ObjectNames} for the fields of pages, which must not wait. */
@Component
class CatalogueNamedPositions implements NamedPositions {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueNamedPositions.class);

    private final ObjectNames names;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CatalogueNamedPositions(ObjectNames names) {
        this.names = names;
    }

    @Override
    public CompletableFuture<Answer> find(String name) {
        return CompletableFuture.supplyAsync(() -> answer(name), threads);
    }

    private Answer answer(String name) {
        try {
            return switch (names.find(name)) {
                case Outcome.Found found ->
                        new Answer.Found(
                                found.position(), "%s, %s".formatted(found.name(), found.source()));
                case Outcome.NotFound(String sentence) -> new Answer.NotFound(sentence);
            };
        } catch (RuntimeException broken) {
            LOG.warn("A name could not be looked up.", broken);
            return new Answer.NotFound("\"%s\" could not be looked up, try again.".formatted(name));
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
