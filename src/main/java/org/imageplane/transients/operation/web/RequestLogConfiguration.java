package org.imageplane.transients.operation.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the request log around everything. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RequestLogConfiguration {

    @Bean
    FilterRegistrationBean<RequestLog> requestLog() {
        var registration = new FilterRegistrationBean<>(new RequestLog());
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
