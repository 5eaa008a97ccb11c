package org.imageplane.transients.account.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives a token to who proves with HTTP Basic who they are. */
@RestController
class TokenController {

    static final String ADDRESS = "/api/v1/tokens";

    /** A label, so that the token can be told apart later. */
    record Wish(@Nullable String label) {}

    /** The key, this once. */
    record Made(String token) {}

    private final ApiTokens tokens;
    private final CurrentActor current;

    TokenController(ApiTokens tokens, CurrentActor current) {
        this.tokens = tokens;
        this.current = current;
    }

    @PostMapping(ADDRESS)
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody(required = false) @Nullable Wish wish) {
        var label =
                wish == null || wish.label() == null
                        ? "API, " + LocalDate.now(ZoneOffset.UTC)
                        : wish.label();
        return new Made(tokens.make(current.require(), label));
    }
}
