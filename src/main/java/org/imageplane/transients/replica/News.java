package org.imageplane.transients.replica;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the other web processes what happened, by PostgreSQL's NOTIFY. Inside a transaction nothing is told before it is
 * committed, and nothing at all when it is not.
 */
@Component
public class News {

    static final String CHANNEL = "transients_news";

    private final String me = UUID.randomUUID().toString();
    private final NewsMessage messages;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;

    News(NewsMessage messages, JdbcClient jdbc, ApplicationEventPublisher publisher) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    /** Tells the other processes, where it is published as {@link Elsewhere}. */
    public void tellOthers(Record news) {
        jdbc.sql("select pg_notify(:channel, :message)")
                .param("channel", CHANNEL)
                .param("message", messages.write(me, news))
                .query(row -> {});
    }

    /** Tells the other processes, and publishes it in this one as it is: at once, or after the caller's commit. */
    public void tell(Record news) {
        tellOthers(news);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            publisher.publishEvent(news);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        publisher.publishEvent(news);
                    }
                });
    }

    /** Publishes what was heard, unless this process told it itself. */
    void heard(String message) {
        messages.read(message)
                .filter(read -> read.known() && !read.from().equals(me))
                .ifPresent(
                        read ->
                                publisher.publishEvent(
                                        read.news()
                                                .<Object>map(Elsewhere::new)
                                                .orElseGet(NewsMissed::new)));
    }
}
