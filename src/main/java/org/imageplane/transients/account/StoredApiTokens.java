package org.imageplane.transients.account;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens in the database, where only their hashes are. */
@Service
class StoredApiTokens implements ApiTokens {

    private static final int MAX_LABEL_CHARACTERS = 100;

    private final ApiTokenRepository tokens;
    private final PersonRepository people;
    private final PersonNotes notes;

    StoredApiTokens(ApiTokenRepository tokens, PersonRepository people, PersonNotes notes) {
        this.tokens = tokens;
        this.people = people;
        this.notes = notes;
    }

    @Override
    @Transactional
    public String make(Actor actor, String label) {
        if (label.length() > MAX_LABEL_CHARACTERS || label.indexOf('\0') >= 0) {
            throw new PersonRefusedException(
                    "label", "A label has at most %d characters.".formatted(MAX_LABEL_CHARACTERS));
        }
        var key = TokenKey.random();
        tokens.save(
                new ApiTokenEntity(people.getReferenceById(actor.personId()), label.strip(), key));
        return key;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApiToken> of(Actor actor) {
        return tokens.findOf(actor.personId()).stream().map(ApiTokenEntity::toToken).toList();
    }

    @Override
    @Transactional
    public void revoke(Actor actor, long tokenId) {
        tokens.findOf(actor.personId(), tokenId).ifPresent(ApiTokenEntity::revoke);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApiToken> of(Actor admin, long personId) {
        admin.require(Role.ADMIN);
        return tokens.findOf(personId).stream().map(ApiTokenEntity::toToken).toList();
    }

    @Override
    @Transactional
    public void revoke(Actor admin, long personId, long tokenId) {
        admin.require(Role.ADMIN);
        tokens.findOf(personId, tokenId).ifPresent(token -> revoke(admin, token));
    }

    @Override
    @Transactional
    public int revokeAll(Actor admin, long personId) {
        admin.require(Role.ADMIN);
        var working = tokens.findOf(personId);
        working.forEach(token -> revoke(admin, token));
        return working.size();
    }

    private void revoke(Actor admin, ApiTokenEntity token) {
        if (token.revoke()) {
            ApiToken was = token.toToken();
            notes.note(
                    admin,
                    AuditAct.TOKEN_REVOKED,
                    token.person(),
                    "Token %s… (%s)."
                            .formatted(
                                    was.prefix(),
                                    was.label().isEmpty() ? "no label" : was.label()));
        }
    }
}
