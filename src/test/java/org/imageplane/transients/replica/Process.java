package org.imageplane.transients.replica;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a web process tells and hears news, with a list of what was published in it. */
class Process implements AutoCloseable {

    /** Something that happens. */
    record Seen(long candidate, int times) {}

    final News news;
    private final BlockingQueue<Object> published = new LinkedBlockingQueue<>();
    private final NewsListener listener;
    private boolean failing;

    Process(DataSource dataSource, JdbcConnectionDetails database, NewsKind<?>... kinds) {
        var messages = new NewsMessage(List.of(kinds));
        news = new News(messages, JdbcClient.create(dataSource), this::publish);
        listener = new NewsListener(database, news, this::publish);
        listener.start();
    }

    private void publish(Object event) {
        published.add(event);
        if (failing) {
            failing = false;
            throw new IllegalStateException("This listener fails, as the test wants it to.");
        }
    }

    /** The next listener that is told something fails. */
    void failOnce() {
        failing = true;
    }

    /** What was published next, or waits for it; null when nothing came. */
    Object next() throws InterruptedException {
        return published.poll(10, TimeUnit.SECONDS);
    }

    /** What was published by now. */
    List<Object> all() {
        return List.copyOf(published);
    }

    void stop() {
        listener.stop();
    }

    void start() {
        listener.start();
    }

    @Override
    public void close() {
        listener.stop();
    }
}
