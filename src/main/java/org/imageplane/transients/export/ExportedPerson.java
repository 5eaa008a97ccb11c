package org.imageplane.transients.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A person as a table says it. */
record ExportedPerson(
        String username,
        String name,
        String email,
        String roles,
        boolean active,
        long ratings,
        @Nullable Instant lastRatedAt,
        @Nullable Instant addedAt,
        @Nullable Instant lastSignInAt) {

    static ExportedPerson of(ResultSet row, int number) throws SQLException {
        return new ExportedPerson(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("roles"),
                row.getBoolean("active"),
                row.getLong("ratings"),
                time(row, "last_rated_at"),
                time(row, "created_at"),
                time(row, "last_sign_in_at"));
    }

    /** Some for administrators alone. */
    static Columns<ExportedPerson> columns(boolean admin) {
        Columns<ExportedPerson> columns =
                new Columns<ExportedPerson>()
                        .add("username", String.class, "Username", ExportedPerson::username)
                        .add("name", String.class, "Name", ExportedPerson::name)
                        .add("roles", String.class, "RATER, UPLOADER, ADMIN", ExportedPerson::roles)
                        .add("active", Boolean.class, "May sign in", ExportedPerson::active)
                        .add(
                                "ratings",
                                Long.class,
                                "How many candidates they rate now",
                                ExportedPerson::ratings)
                        .add(
                                "last_rated_at",
                                Instant.class,
                                "When they rated last",
                                ExportedPerson::lastRatedAt);
        if (admin) {
            columns.add("email", String.class, "E-mail address", ExportedPerson::email)
                    .add("added_at", Instant.class, "When they were added", ExportedPerson::addedAt)
                    .add(
                            "last_sign_in_at",
                            Instant.class,
                            "When they signed in last",
                            ExportedPerson::lastSignInAt);
        }
        return columns;
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
