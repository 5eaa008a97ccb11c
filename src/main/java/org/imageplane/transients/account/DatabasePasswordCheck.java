package org.imageplane.transients.account;

import java.util.Locale;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses to start where others can reach it with a database password that everybody knows; before any bean is made. */
@Component
class DatabasePasswordCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private Installation.Environment where = Installation.Environment.LOCAL;
    private String password = "";

    @Override
    public void setEnvironment(Environment settings) {
        where =
                Binder.get(settings)
                        .bind("transients.environment", Installation.Environment.class)
                        .orElse(Installation.Environment.LOCAL);
        password = settings.getProperty("spring.datasource.password", "");
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (where.isExposed() && KnownPasswords.contain(password)) {
            throw new UnsafeSettingException(
                    "DB_PASSWORD is %s: in the environment %s the database needs a password of its own."
                            .formatted(
                                    password.isBlank() ? "empty" : "a default that everybody knows",
                                    where.name().toLowerCase(Locale.ROOT)));
        }
    }
}
