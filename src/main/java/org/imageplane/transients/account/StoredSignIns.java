package org.imageplane.transients.account;

import java.util.Arrays;
import java.util.Optional;
import org.imageplane.transients.operation.LogContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks people up by token, session or remembered username. */
@Service
class StoredSignIns implements SignIns {

    private final PersonRepository people;
    private final ApiTokenRepository tokens;
    private final SignInMeters meters;

    StoredSignIns(PersonRepository people, ApiTokenRepository tokens, SignInMeters meters) {
        this.people = people;
        this.tokens = tokens;
        this.meters = meters;
    }

    @Override
    @Transactional
    public Optional<Authentication> byToken(String key) {
        var token =
                TokenKey.isKey(key)
                        ? tokens.findUsable(TokenKey.hash(key))
                        : Optional.<ApiTokenEntity>empty();
        if (token.isEmpty()) {
            meters.wrongToken();
        }
        token.filter(ApiTokenEntity::useIsWorthNoting).ifPresent(used -> tokens.noteUse(used.id()));
        return token.map(ApiTokenEntity::person)
                .map(StoredSignIns::served)
                .map(SignedInPerson::authenticate);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Authentication> renewed(Authentication session) {
        if (!(session.getPrincipal() instanceof SignedInPerson signedIn)) {
            return Optional.of(session);
        }
        return people.findById(signedIn.actor().personId())
                .filter(PersonEntity::active)
                .map(StoredSignIns::served)
                .filter(signedIn::samePassword)
                .filter(person -> losesNothing(signedIn.actor(), person.actor()))
                .map(
                        person ->
                                person.actor().equals(signedIn.actor())
                                        ? session
                                        : SignedInPerson.authenticate(person));
    }

    private static PersonEntity served(PersonEntity person) {
        LogContext.servedFor(person.id());
        return person;
    }

    /** Open pages hold the person as they were: a role that was taken away ends them, a new one does not. */
    private static boolean losesNothing(Actor before, Actor now) {
        return Arrays.stream(Role.values()).filter(before::may).allMatch(now::may);
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails byUsername(String username) {
        return Optional.of(username)
                .filter(PersonRules::isUsername)
                .flatMap(people::findByUsername)
                .map(SignedInPerson::new)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such person."));
    }
}
