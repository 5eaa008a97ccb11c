package org.imageplane.transients.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of this installation. Nobody is ever deleted, since their ratings stay: they are deactivated. */
public interface People {

    /**
     * Adds a person; administrators only.
     *
     * @throws PersonAlreadyThereException when the username is taken
     * @throws PersonRefusedException when a field is not acceptable
     */
    Person add(Actor admin, NewPerson newPerson);

    /** The person of that username, case ignored. */
    Optional<Person> find(String username);

    /** Everybody, by username; administrators only. */
    List<Person> list(Actor admin);

    /**
     * Changes the actor's own password; their other browser sessions and remembered sign-ins end.
     *
     * @throws PersonRefusedException when the current password is wrong or the next one not acceptable
     */
    void changePassword(Actor actor, String current, String next);

    /**
     * Gives somebody another e-mail address and other roles; administrators only, who cannot take that role from
     * themselves.
     *
     * @param before the person as the administrator saw them; what another one changed since is not overwritten
     * @throws PersonRefusedException when a field is not acceptable, or they are not as they were
     */
    Person change(Actor admin, Person before, String email, Set<Role> roles);

    /** Ends the actor's sessions and remembered sign-ins in all other browsers; tokens go on. */
    void signOutElsewhere(Actor actor);

    /** Gives somebody a new password and lifts their lock; administrators only. */
    void resetPassword(Actor admin, long personId, String next);

    /** Ends somebody's sessions and tokens and lets them sign in no more; administrators only, not oneself. */
    void deactivate(Actor admin, long personId);

    /** Lets somebody in again; administrators only. */
    void activate(Actor admin, long personId);

    /** Replaces somebody's roles; administrators only, who cannot take that role from themselves. */
    void setRoles(Actor admin, long personId, Set<Role> roles);
}
