package org.imageplane.transients.account;

import java.util.Locale;
import java.util.Set;

/** Passwords that everybody knows: those in the committed files, and those that everybody tries first. */
final class KnownPasswords {

    private static final Set<String> KNOWN =
            Set.of(
                    "image-plane",
                    "transients",
                    "admin",
                    "administrator",
                    "password",
                    "passw0rd",
                    "secret",
                    "postgres",
                    "changeme",
                    "change-me",
                    "change_me",
                    "change me",
                    "12345678",
                    "123456789");

    private KnownPasswords() {}

    static boolean contain(String password) {
        return password.isBlank() || KNOWN.contains(password.strip().toLowerCase(Locale.ROOT));
    }
}
