package org.imageplane.transients.catalogue.cone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.catalogue.service.CatalogueClient;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the services asked, each by a few threads of its own, so that a slow one holds up no other. */
@Component
class Fetching implements SmartLifecycle {

    private final List<ServiceWorker> workers = new ArrayList<>();
    private volatile boolean running;

    Fetching(Reach reach, AskClaims queue, AnswerStore answers, FailureStore failures) {
        Map<String, List<CatalogueClient>> byService = new LinkedHashMap<>();
        for (CatalogueClient client : reach.clients()) {
            byService
                    .computeIfAbsent(client.catalogue().service(), service -> new ArrayList<>())
                    .add(client);
        }
        byService.forEach(
                (service, clients) ->
                        workers.add(new ServiceWorker(service, clients, queue, answers, failures)));
    }

    /** Somebody waits for something new. */
    void wake() {
        if (running) {
            workers.forEach(ServiceWorker::wake);
        }
    }

    /** What failed and is due again, what another process left, what nobody waits for. */
    @Scheduled(
            fixedDelayString = "${transients.services.look-every}",
            initialDelayString = "${transients.services.look-every}")
    void tick() {
        if (running) {
            workers.forEach(ServiceWorker::tick);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        workers.forEach(ServiceWorker::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
