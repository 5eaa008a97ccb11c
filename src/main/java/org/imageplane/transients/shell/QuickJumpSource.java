package org.imageplane.transients.shell;

import java.util.List;
import org.imageplane.transients.account.Actor;

/** Rooms that have something to jump to make a bean of this; the sources are asked in their {@code @Order}. */
public interface QuickJumpSource {

    /** At most {@code limit} places that fit what was typed so far, best first. */
    List<QuickJumpTarget> find(Actor actor, String typed, int limit);
}
