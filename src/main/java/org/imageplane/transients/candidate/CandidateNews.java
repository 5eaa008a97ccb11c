package org.imageplane.transients.candidate;

import org.imageplane.transients.replica.NewsKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room tells other processes. */
@Configuration(proxyBeanMethods = false)
class CandidateNews {

    @Bean
    NewsKind<CandidateUploaded> candidateUploaded() {
        return new NewsKind<>("uploaded", CandidateUploaded.class);
    }

    @Bean
    NewsKind<CandidatesRemoved> candidatesRemoved() {
        return new NewsKind<>("removed", CandidatesRemoved.class);
    }
}
