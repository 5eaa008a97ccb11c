package org.imageplane.transients.media;

import org.imageplane.transients.account.Actor;

/** Says whose files a person may see; answered by the room that knows the projects. */
public interface MediaAccess {

    /** Whether this person may see the files of the project. */
    boolean mayRead(Actor actor, long projectId);
}
