package org.imageplane.transients.admin;

import org.imageplane.transients.replica.NewsKind;
import org.imageplane.transients.review.live.PageNews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What this room tells other processes, and its own pages. */
@Configuration(proxyBeanMethods = false)
class AdminNews {

    private final PageNews pages;

    AdminNews(PageNews pages) {
        this.pages = pages;
    }

    @Bean
    static NewsKind<DeletionProgressed> deletionProgressed() {
        return new NewsKind<>("deletion", DeletionProgressed.class);
    }

    @Bean
    static NewsKind<ReconciliationProgressed> reconciliationProgressed() {
        return new NewsKind<>("reconciliation", ReconciliationProgressed.class);
    }

    @EventListener({DeletionProgressed.class, ReconciliationProgressed.class})
    void here(Record event) {
        pages.tell(event);
    }
}
