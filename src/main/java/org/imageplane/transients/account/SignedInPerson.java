package org.imageplane.transients.account;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in, as it lies in the browser session. It carries a mark of the password's hash, not the hash, so that
 * a session can be told to be older than the password, or than the last time that the person signed out everywhere else.
 */
final class SignedInPerson implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final Actor actor;
    private final boolean active;
    private final String passwordMark;
    private @Nullable String passwordHash;

    SignedInPerson(PersonEntity person) {
        this.actor = person.actor();
        this.active = person.active();
        this.passwordHash = person.signInMark();
        this.passwordMark =
                Sha256.hex(person.signInMark().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** What Spring Security keeps for a person who has proved who they are. */
    static Authentication authenticate(PersonEntity person) {
        var signedIn = new SignedInPerson(person);
        signedIn.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, signedIn.getAuthorities());
    }

    Actor actor() {
        return actor;
    }

    /** Whether nothing has changed in the database that ends this session. */
    boolean samePassword(PersonEntity person) {
        return passwordMark.equals(new SignedInPerson(person).passwordMark);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Arrays.stream(Role.values())
                .filter(actor::may)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson that && actor.personId() == that.actor.personId();
    }

    @Override
    public int hashCode() {
        return List.of(actor.personId()).hashCode();
    }

    @Override
    public String toString() {
        return actor.toString();
    }
}
