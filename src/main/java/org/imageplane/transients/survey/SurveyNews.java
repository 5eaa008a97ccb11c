package org.imageplane.transients.survey;

import org.imageplane.transients.replica.NewsKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room tells other processes. */
@Configuration(proxyBeanMethods = false)
class SurveyNews {

    @Bean
    NewsKind<QuantitiesChanged> quantitiesChanged() {
        return new NewsKind<>("quantities", QuantitiesChanged.class);
    }

    @Bean
    NewsKind<ProjectsChanged> projectsChanged() {
        return new NewsKind<>("projects", ProjectsChanged.class);
    }

    @Bean
    NewsKind<ObservationChanged> observationChanged() {
        return new NewsKind<>("observation", ObservationChanged.class);
    }
}
