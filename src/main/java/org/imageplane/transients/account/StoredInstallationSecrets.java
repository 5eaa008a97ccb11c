package org.imageplane.transients.account;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Secrets in the database, where the first process to ask puts them. */
@Service
class StoredInstallationSecrets implements InstallationSecrets {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    StoredInstallationSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public byte[] get(String name) {
        var fresh = new byte[BYTES];
        random.nextBytes(fresh);
        jdbc.sql(
                        "insert into installation_secret (name, value) values (?, ?) on conflict do nothing")
                .params(name, fresh)
                .update();
        return jdbc.sql("select value from installation_secret where name = ?")
                .param(name)
                .query(byte[].class)
                .single();
    }
}
