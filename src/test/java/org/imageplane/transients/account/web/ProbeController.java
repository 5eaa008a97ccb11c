package org.imageplane.transients.account.web;

import org.imageplane.transients.account.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An address behind the sign-in that says who has come in; in tests only. */
@RestController
class ProbeController {

    static final String ADDRESS = "/test-probe";

    private final CurrentActor current;

    ProbeController(CurrentActor current) {
        this.current = current;
    }

    @GetMapping(ADDRESS)
    String who() {
        var actor = current.require();
        return actor.username() + " " + actor.roles();
    }
}
