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

    StoredApiTokens(ApiTokenRepository tokens, PersonRepository people) {
        this.tokens = tokens;
        this.people = people;
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
}
