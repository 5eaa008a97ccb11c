package org.imageplane.transients.account.web;

import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.People;
import org.imageplane.transients.testing.TestPeople;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An address behind the sign-in that says who has come in; in tests only. */
@RestController
class ProbeController {

    static final String ADDRESS = "/test-probe";

    private final CurrentActor current;
    private final People people;

    ProbeController(CurrentActor current, People people) {
        this.current = current;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    String who() {
        var actor = current.require();
        return actor.username() + " " + actor.roles();
    }

    /** As the account page does, which MockMvc has not got. */
    @GetMapping(ADDRESS + "/password")
    void change(@RequestParam String to) {
        people.changePassword(current.require(), TestPeople.PASSWORD, to);
    }
}
