package org.imageplane.transients.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A token's row; the key itself is known only to who made it. */
@Entity
@Table(name = "api_token")
class ApiTokenEntity {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private PersonEntity person = new PersonEntity();

    private String label = "";

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String hash = "";

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 4)
    private String prefix = "";

    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Instant createdAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    protected ApiTokenEntity() {}

    ApiTokenEntity(PersonEntity person, String label, String key) {
        this.person = person;
        this.label = label;
        this.hash = TokenKey.hash(key);
        this.prefix = key.substring(0, 4);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("This token is not stored yet.");
        }
        return id;
    }

    PersonEntity person() {
        return person;
    }

    /** Once a minute is enough, and spares a busy uploader a write for every request. */
    boolean useIsWorthNoting() {
        return lastUsedAt == null || lastUsedAt.isBefore(Instant.now().minus(USE_NOTED_EVERY));
    }

    /** False when it was revoked before. */
    boolean revoke() {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = Instant.now();
        return true;
    }

    ApiToken toToken() {
        return new ApiToken(id(), label, prefix, createdAt, lastUsedAt);
    }
}
