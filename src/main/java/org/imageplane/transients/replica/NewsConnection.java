package org.imageplane.transients.replica;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A connection of its own on which this process listens; the pool's connections come and go. */
class NewsConnection implements AutoCloseable {

    private static final int PATIENCE_S = 5;

    /** After so long a silence the connection is asked whether it is still there: a lost one says nothing by itself. */
    private static final int SILENCE_MS = 20_000;

    private final Connection connection;

    NewsConnection(JdbcConnectionDetails database) throws SQLException {
        var properties = new Properties();
        PGProperty.USER.set(properties, database.getUsername());
        PGProperty.PASSWORD.set(properties, database.getPassword());
        PGProperty.APPLICATION_NAME.set(properties, "transients news");
        PGProperty.CONNECT_TIMEOUT.set(properties, PATIENCE_S);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + News.CHANNEL);
        }
    }

    /** Waits for what comes next and passes it on; returns after a silence too. */
    void hear(Consumer<String> listener) throws SQLException {
        PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(SILENCE_MS);
        if ((heard == null || heard.length == 0) && !connection.isValid(PATIENCE_S)) {
            throw new SQLException("The connection for news is gone.");
        }
        for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
            listener.accept(notification.getParameter());
        }
    }

    /** From any thread, also while another one waits. */
    @Override
    public void close() throws SQLException {
        connection.abort(Runnable::run);
    }
}
