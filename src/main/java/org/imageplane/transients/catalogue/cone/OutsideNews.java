package org.imageplane.transients.catalogue.cone;

import org.imageplane.transients.replica.NewsKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the news of this room known to other processes. */
@Configuration(proxyBeanMethods = false)
class OutsideNews {

    @Bean
    NewsKind<OutsideAnswered> outsideAnswered() {
        return new NewsKind<>("outside-answered", OutsideAnswered.class);
    }
}
