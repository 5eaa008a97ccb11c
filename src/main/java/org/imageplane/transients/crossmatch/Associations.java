package org.imageplane.transients.crossmatch;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;

/**
 * Associations of candidates with known sources, each change kept in a history. A candidate the person may not see is
 * absent ({@link java.util.NoSuchElementException}); changes need the role RATER. In a blind project everybody but
 * administrators sees the proposals and what they said themselves.
 */
public interface Associations {

    /** Catalogue of the pulsars, ATNF's psrcat. */
    String PULSARS = "PSRCAT";

    /** Catalogue of the known sources that uploads name. */
    String KNOWN_SOURCES = "SURVEY";

    /** Those of the candidate, removed ones too: what was confirmed first, then proposals, the likeliest before others. */
    List<Association> of(Actor actor, long candidateId);

    /**
     * Says that the candidate is this source; again, it changes nothing. The position of a pulsar is the catalogue's,
     * whatever the caller gives.
     *
     * @throws AssociationRefusedException when it can be no source, or the catalogue has no such pulsar
     */
    Association confirm(Actor actor, long candidateId, AssociatedSource source);

    /**
     * Says that it is not, also of a proposal; again, it changes nothing.
     *
     * @throws AssociationRefusedException when it can be no source, or the catalogue has no such pulsar
     */
    Association remove(Actor actor, long candidateId, AssociatedSource source);

    /**
     * Takes back what this person said last of this source: what they had said before holds again, else what others said,
     * else the application's proposal.
     *
     * @return what holds now; empty when nothing does
     */
    Optional<Association> takeBack(Actor actor, long candidateId, AssociatedSource source);

    /** What was said and proposed, newest first; in a blind project the application's and this person's part of it. */
    List<AssociationChange> history(Actor actor, long candidateId);
}
