package org.imageplane.transients.account;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are stored: bcrypt, named in front of each hash so that hashes of other kinds can be read beside it. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final String BCRYPT = "bcrypt";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder()));
    }

    /** The password as it is stored. */
    static String hash(PasswordEncoder encoder, String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash.");
        }
        return hash;
    }
}
