package org.imageplane.transients.review.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.signals.Signal;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;

/** A part of one open page that follows the news. It hears nothing before the page is attached, nor after. */
class Follower<T> implements Consumer<Record> {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Component page;
    private final Predicate<Record> concerns;
    private final Supplier<T> read;
    private final Consumer<T> show;
    private final TaskScheduler clock;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean stale = new AtomicBoolean();
    private volatile Instant last = Instant.EPOCH;
    private volatile @Nullable UI ui;
    private volatile boolean hidden;

    Follower(
            Component page,
            Predicate<Record> concerns,
            Supplier<T> read,
            Consumer<T> show,
            TaskScheduler clock) {
        this.page = page;
        this.concerns = concerns;
        this.read = read;
        this.show = show;
        this.clock = clock;
    }

    void begin(Set<Consumer<Record>> followers) {
        page.addAttachListener(
                attach -> {
                    ui = attach.getUI();
                    last = Instant.now();
                    followers.add(this);
                });
        page.addDetachListener(
                detach -> {
                    followers.remove(this);
                    ui = null;
                });
        Signal.effect(page, this::look);
    }

    /** A page that nobody sees is not kept up to date, but brought up to date when it is seen again. */
    private void look() {
        UI shown = UI.getCurrent();
        hidden =
                shown != null
                        && shown.getPage().pageVisibilitySignal().get() == PageVisibility.HIDDEN;
        if (!hidden && stale.getAndSet(false)) {
            soon();
        }
    }

    @Override
    public void accept(Record event) {
        if (!concerns.test(event)) {
            return;
        }
        if (hidden) {
            stale.set(true);
        } else {
            soon();
        }
    }

    private void soon() {
        if (waiting.compareAndSet(false, true)) {
            Instant allowed = last.plus(PageNews.PAUSE);
            Instant now = Instant.now();
            clock.schedule(this::refresh, allowed.isBefore(now) ? now : allowed);
        }
    }

    private void refresh() {
        waiting.set(false);
        last = Instant.now();
        UI shown = ui;
        if (shown == null) {
            return;
        }
        try {
            T value = read.get();
            shown.access(
                    () -> {
                        if (page.isAttached()) {
                            show.accept(value);
                        }
                    });
        } catch (UIDetachedException left) {
            LOG.debug("The page was left meanwhile.");
        } catch (RuntimeException failure) {
            LOG.warn("An open page could not be brought up to date.", failure);
        }
    }
}
