package org.imageplane.transients.account;

import java.net.URI;
import java.util.Locale;
import org.imageplane.transients.account.Installation.Environment;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.stereotype.Component;

/**
 * Refuses to start, where others can reach it, with secrets that everybody knows or an address without encryption;
 * before any bean is made, and wherever the setting came from. The first administrator's password may be absent
 * here: {@link FirstAdministrator} asks for it where there is nobody yet.
 */
@Component
class SettingsCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment where = Environment.LOCAL;
    private String database = "";
    private String administrator = "";
    private String address = "";

    @Override
    public void setEnvironment(org.springframework.core.env.Environment settings) {
        where =
                Binder.get(settings)
                        .bind("transients.environment", Environment.class)
                        .orElse(Environment.LOCAL);
        database = settings.getProperty("spring.datasource.password", "");
        administrator = settings.getProperty("transients.first-administrator.password", "");
        address = settings.getProperty("transients.public-url", "").strip();
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!where.isExposed()) {
            return;
        }
        refuseIf(
                database.isBlank(),
                "DB_PASSWORD is empty: in the environment %s the database needs a password of its own.");
        refuseIf(
                KnownPasswords.contain(database),
                "DB_PASSWORD is a default that everybody knows: in the environment %s the database needs a password of its own.");
        refuseIf(
                !administrator.isBlank() && KnownPasswords.contain(administrator),
                "ADMIN_PASSWORD is a default that everybody knows: in the environment %s it must be one of your own.");
        if (where == Environment.PROD) {
            checkAddress();
        }
    }

    private void checkAddress() {
        refuseIf(
                address.isEmpty(),
                "PUBLIC_URL is empty: in the environment %s it must be the address that people open, such as https://transients.example.org.");
        refuseIf(
                !address.toLowerCase(Locale.ROOT).startsWith("https://"),
                "PUBLIC_URL does not begin with https://: in the environment %s passwords and cookies travel encrypted only.");
        refuseIf(
                isNone(address),
                "PUBLIC_URL is no address: in the environment %s it must be the one that people open, such as https://transients.example.org.");
    }

    private static boolean isNone(String address) {
        try {
            return URI.create(address).getHost() == null;
        } catch (IllegalArgumentException noAddress) {
            return true;
        }
    }

    private void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new UnsafeSettingException(
                    sentence.formatted(where.name().toLowerCase(Locale.ROOT)));
        }
    }
}
