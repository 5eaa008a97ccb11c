package org.imageplane.transients.replica.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the drain before all other filters of the web server, and before its end. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DrainConfiguration {

    @Bean
    Draining draining(DrainSettings settings) {
        return new Draining(settings);
    }

    @Bean
    FilterRegistrationBean<DrainFilter> drainFilter(Draining draining) {
        var registration = new FilterRegistrationBean<>(new DrainFilter(draining));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
