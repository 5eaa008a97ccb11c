package org.imageplane.transients.replica;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears what other processes tell, as long as this one runs; connects again when the connection is lost. */
@Component
class NewsListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NewsListener.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final JdbcConnectionDetails database;
    private final News news;
    private final ApplicationEventPublisher publisher;
    private volatile @Nullable Thread listening;
    private volatile @Nullable NewsConnection connection;

    NewsListener(JdbcConnectionDetails database, News news, ApplicationEventPublisher publisher) {
        this.database = database;
        this.news = news;
        this.publisher = publisher;
    }

    @Override
    public synchronized void start() {
        if (listening == null) {
            Thread thread = Thread.ofPlatform().daemon().name("news").unstarted(this::listen);
            listening = thread;
            thread.start();
        }
    }

    private void listen() {
        Duration wait = FIRST_WAIT;
        while (isWanted()) {
            try (var opened = new NewsConnection(database)) {
                connection = opened;
                wait = FIRST_WAIT;
                passOn(new NewsMissed());
                while (isWanted()) {
                    opened.hear(this::heard);
                }
            } catch (SQLException lost) {
                if (isWanted()) {
                    LOG.warn(
                            "Other processes are not heard; tries again in {} ms: {}",
                            wait.toMillis(),
                            lost.getMessage());
                    LockSupport.parkNanos(wait.toNanos());
                    wait = longer(wait);
                }
            }
        }
    }

    /** Whether the thread that asks is the one that shall listen. */
    private boolean isWanted() {
        return listening == Thread.currentThread();
    }

    private static Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private void heard(String message) {
        guarded(() -> news.heard(message));
    }

    private void passOn(NewsMissed missed) {
        guarded(() -> publisher.publishEvent(missed));
    }

    /** A listener that fails must not make this process deaf. */
    private static void guarded(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException failure) {
            LOG.error("News from another process could not be dealt with.", failure);
        }
    }

    @Override
    public synchronized void stop() {
        Thread thread = listening;
        NewsConnection open = connection;
        listening = null;
        connection = null;
        LockSupport.unpark(thread);
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException alreadyGone) {
            LOG.debug("The connection for news was gone already.", alreadyGone);
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    /** Begins before the web server and ends after it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }
}
