package org.imageplane.transients.account;

import java.time.Instant;
import java.util.Optional;
import org.imageplane.transients.account.SignInMeters.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs people in by username and password. Whatever is wrong (no such person, wrong password, locked, deactivated) costs
 * the same time and gives the same sentence, so that nobody learns which usernames exist. Five wrong passwords in a row
 * lock the password for a quarter of an hour, in the database and so for every replica; sessions and tokens go on, or
 * anyone who knows a username could stop a survey's uploads.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    static final String REFUSED =
            "The username or password is not right, or the account is locked for a few minutes.";

    private static final int FAILURES = 5;
    private static final int LOCK_MINUTES = 15;

    private final PersonRepository people;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final SignInMeters meters;
    private final String nobodysHash;

    PasswordSignIn(
            PersonRepository people,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            SignInMeters meters) {
        this.people = people;
        this.encoder = encoder;
        this.transaction = transaction;
        this.meters = meters;
        this.nobodysHash = String.valueOf(encoder.encode(TokenKey.random()));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName().strip();
        var password = attempt.getCredentials() instanceof String text ? text : "";
        var person =
                PersonRules.isUsername(username)
                        ? people.findByUsername(username)
                        : Optional.<PersonEntity>empty();
        // the slow part, outside of any transaction and for unknown people too
        var matches =
                encoder.matches(
                        password, person.map(PersonEntity::passwordHash).orElse(nobodysHash));
        var outcome = person.map(found -> decide(found, matches)).orElse(Outcome.REFUSED);
        meters.password(outcome);
        return person.filter(found -> outcome == Outcome.ACCEPTED)
                .map(SignedInPerson::authenticate)
                .orElseThrow(() -> new BadCredentialsException(REFUSED));
    }

    /** Decided by one UPDATE, so that guesses sent at the same time are counted like guesses one after the other. */
    private Outcome decide(PersonEntity person, boolean matches) {
        return person.lockedAt(Instant.now())
                ? Outcome.LOCKED
                : transaction.execute(status -> matches ? accept(person) : fail(person));
    }

    private Outcome accept(PersonEntity person) {
        return people.noteSignIn(person.id()) == 1 ? Outcome.ACCEPTED : Outcome.REFUSED;
    }

    private Outcome fail(PersonEntity person) {
        people.countFailure(person.id(), FAILURES, LOCK_MINUTES)
                .filter(locked -> locked)
                .ifPresent(locked -> meters.lock());
        return Outcome.REFUSED;
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return authentication != null
                && UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
