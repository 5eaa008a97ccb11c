package org.imageplane.transients.rating;

import org.imageplane.transients.replica.NewsKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room tells other processes. */
@Configuration(proxyBeanMethods = false)
class RatingNewsKinds {

    @Bean
    NewsKind<CandidateRated> candidateRated() {
        return new NewsKind<>("rated", CandidateRated.class);
    }

    @Bean
    NewsKind<ObservationRated> observationRated() {
        return new NewsKind<>("observation-rated", ObservationRated.class);
    }

    @Bean
    NewsKind<ClaimsChanged> claimsChanged() {
        return new NewsKind<>("claims", ClaimsChanged.class);
    }
}
