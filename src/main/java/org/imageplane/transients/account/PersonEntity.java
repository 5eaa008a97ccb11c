package org.imageplane.transients.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person's row. Failed sign-ins and the lock are counted in SQL only, so that replicas cannot miscount. */
@Entity
@Table(name = "person")
class PersonEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username = "";
    private String email = "";
    private String passwordHash = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles = {};

    private boolean active = true;

    private int signOutCount;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lockedUntil;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastSignInAt;

    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Instant createdAt;

    protected PersonEntity() {}

    PersonEntity(String username, String email, String passwordHash, Set<Role> roles) {
        this.username = username;
        this.email = email;
        this.passwordHash = passwordHash;
        changeRoles(roles);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Person %s is not stored yet.".formatted(username));
        }
        return id;
    }

    String username() {
        return username;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** What is written into sessions and remembered browsers, so that those end which have another one. */
    String signInMark() {
        return signOutCount == 0 ? passwordHash : passwordHash + " " + signOutCount;
    }

    void signOutElsewhere() {
        signOutCount++;
    }

    boolean active() {
        return active;
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    Set<Role> roles() {
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    void changeRoles(Set<Role> newRoles) {
        roles = newRoles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    void changeEmail(String newEmail) {
        email = newEmail;
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    Actor actor() {
        return new Actor(id(), username, roles());
    }

    Person toPerson() {
        return new Person(id(), username, email, roles(), active, createdAt, lastSignInAt);
    }
}
