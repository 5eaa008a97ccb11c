package org.imageplane.transients.account;

import java.util.Locale;
import java.util.Set;

/** Passwords that everybody knows: those in the committed files, and those that everybody tries first. */
final class KnownPasswords {

    private static final Set<String> KNOWN =
            Set.of(
                    "imageplane",
                    "imageplanetransients",
                    "transients",
                    "admin",
                    "administrator",
                    "password",
                    "passw0rd",
                    "yourpassword",
                    "secret",
                    "postgres",
                    "postgresql",
                    "root",
                    "example",
                    "test",
                    "changeme",
                    "changeit",
                    "replaceme",
                    "letmein",
                    "qwerty",
                    "12345",
                    "123456",
                    "1234567",
                    "12345678",
                    "123456789",
                    "1234567890");

    private KnownPasswords() {}

    /** Case and everything but letters and digits do not make one unknown. */
    static boolean contain(String password) {
        return password.isBlank()
                || KNOWN.contains(
                        password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
    }
}
