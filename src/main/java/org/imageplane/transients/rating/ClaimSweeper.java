package org.imageplane.transients.rating;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Now and then removes claims and skips that have expired, so that their tables stay small. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClaimSweeper {

    private final Claims claims;

    ClaimSweeper(Claims claims) {
        this.claims = claims;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        claims.sweep();
    }
}
