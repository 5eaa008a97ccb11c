package org.imageplane.transients.media;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the server keep the parts of an upload in the folder of incoming files, which is swept, and not in a temporary one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MultipartFolder {

    @Bean
    MultipartConfigElement multipartConfigElement(
            MultipartProperties properties, IncomingFolder incoming) {
        MultipartConfigElement configured = properties.createMultipartConfig();
        return new MultipartConfigElement(
                incoming.path().toString(),
                configured.getMaxFileSize(),
                configured.getMaxRequestSize(),
                configured.getFileSizeThreshold());
    }
}
