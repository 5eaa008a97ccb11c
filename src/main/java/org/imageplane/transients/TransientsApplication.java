package org.imageplane.transients;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the web application. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class TransientsApplication {

    public static void main(String[] args) {
        SpringApplication.run(TransientsApplication.class, args);
    }
}
