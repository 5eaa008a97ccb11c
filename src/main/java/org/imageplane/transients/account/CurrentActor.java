package org.imageplane.transients.account;

import java.util.Optional;

/** Who is signed in, in this browser session or with this token. */
public interface CurrentActor {

    /** The signed-in person, if any. */
    Optional<Actor> find();

    /**
     * The signed-in person.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is signed in
     */
    Actor require();
}
