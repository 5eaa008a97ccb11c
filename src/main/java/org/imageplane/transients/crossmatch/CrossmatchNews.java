package org.imageplane.transients.crossmatch;

import org.imageplane.transients.replica.NewsKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room tells other processes. */
@Configuration(proxyBeanMethods = false)
class CrossmatchNews {

    @Bean
    NewsKind<AssociationSaid> associationSaid() {
        return new NewsKind<>("association", AssociationSaid.class);
    }

    @Bean
    NewsKind<AssociationsProposed> associationsProposed() {
        return new NewsKind<>("associations-proposed", AssociationsProposed.class);
    }
}
