package org.imageplane.transients.ingest.command;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The application's services without its pages, its addresses and its clock. */
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig"
        })
@AutoConfigurationPackage(basePackages = "org.imageplane.transients")
@ConfigurationPropertiesScan("org.imageplane.transients")
@ComponentScan(
        basePackages = "org.imageplane.transients",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "org\\.imageplane\\.transients\\.(shell|review|export|imaging|admin|demo)\\..*",
                            "org\\.imageplane\\.transients\\.[a-z]+\\.(web|ui)\\..*",
                            "org\\.imageplane\\.transients\\.TransientsApplication",
                            ".*Test.*"
                        }))
class ImportContext {

    /** Nobody signs in here: who imports is named on the command line. */
    @Bean
    static SecurityContextHolderStrategy securityContextHolderStrategy() {
        return SecurityContextHolder.getContextHolderStrategy();
    }
}
