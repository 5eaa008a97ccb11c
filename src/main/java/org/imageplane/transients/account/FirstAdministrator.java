package org.imageplane.transients.account;

import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator where there is nobody at all, before the first request can come in. Replicas that start
 * together take turns, and only the first finds nobody.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final PersonRepository people;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final FirstAdministratorSettings settings;
    private final Installation installation;

    FirstAdministrator(
            PersonRepository people,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            FirstAdministratorSettings settings,
            Installation installation) {
        this.people = people;
        this.encoder = encoder;
        this.transaction = transaction;
        this.settings = settings;
        this.installation = installation;
    }

    @Override
    public void afterSingletonsInstantiated() {
        make();
    }

    /** Whether this call made them. */
    boolean make() {
        if (people.count() > 0) {
            return false;
        }
        if (settings.username().isBlank() && !installation.environment().isExposed()) {
            LOG.warn(
                    "Nobody can sign in yet: set ADMIN_USERNAME and ADMIN_PASSWORD and start again.");
            return false;
        }
        check();
        var hash = String.valueOf(encoder.encode(settings.password()));
        var made =
                Integer.valueOf(1)
                        .equals(
                                transaction.execute(
                                        status -> {
                                            people.lockFirst();
                                            return people.addFirst(
                                                    settings.username().strip(),
                                                    settings.email().strip(),
                                                    hash);
                                        }));
        if (made) {
            LOG.info("Made the first administrator, {}.", settings.username().strip());
        }
        return made;
    }

    private void check() {
        var where = installation.environment();
        if (settings.username().isBlank()) {
            throw new UnsafeSettingException(
                    "ADMIN_USERNAME is empty, and there is nobody yet who could sign in.");
        }
        if (settings.password().isBlank()) {
            throw new UnsafeSettingException(
                    "ADMIN_PASSWORD is empty, and there is nobody yet who could sign in.");
        }
        if (where.isExposed() && KnownPasswords.contain(settings.password())) {
            throw new UnsafeSettingException(
                    "ADMIN_PASSWORD is a default that everybody knows: in the environment %s it must be one of your own."
                            .formatted(where.name().toLowerCase(Locale.ROOT)));
        }
        checkFields();
    }

    private void checkFields() {
        try {
            PersonRules.check(
                    new NewPerson(
                            settings.username(),
                            settings.password(),
                            settings.email(),
                            Set.of(Role.ADMIN)));
        } catch (PersonRefusedException e) {
            var problem = e.problems().entrySet().iterator().next();
            throw new UnsafeSettingException(
                    "ADMIN_%s cannot be used: %s"
                            .formatted(
                                    problem.getKey().toUpperCase(Locale.ROOT), problem.getValue()));
        }
    }
}
