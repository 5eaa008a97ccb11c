package org.imageplane.transients.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.PushConnection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many sessions and pages this process holds, and to how many pages it can push. */
@Component
class OpenPages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient AtomicInteger sessions = new AtomicInteger();
    private final transient Set<UI> pages =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    OpenPages(MeterRegistry meters) {
        Gauge.builder("transients.sessions", sessions, AtomicInteger::get)
                .description("Browser sessions that this process holds")
                .register(meters);
        Gauge.builder("transients.pages", pages, Set::size)
                .description("Pages that are open in browsers")
                .register(meters);
        Gauge.builder("transients.push.connections", this, OpenPages::connections)
                .description("Open pages that this process can push to")
                .register(meters);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> sessions.incrementAndGet());
        event.getSource().addSessionDestroyListener(session -> sessions.decrementAndGet());
        event.getSource()
                .addUIInitListener(
                        init -> {
                            pages.add(init.getUI());
                            init.getUI().addDetachListener(gone -> pages.remove(init.getUI()));
                        });
    }

    private double connections() {
        List<UI> open;
        synchronized (pages) {
            open = new ArrayList<>(pages);
        }
        return open.stream()
                .map(ui -> ui.getInternals().getPushConnection())
                .filter(OpenPages::isConnected)
                .count();
    }

    private static boolean isConnected(@Nullable PushConnection push) {
        return push != null && push.isConnected();
    }
}
