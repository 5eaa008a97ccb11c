package org.imageplane.transients.crossmatch;

import java.util.List;
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

    /** Those of the candidate, removed ones too, by catalogue and name. */
    List<Association> of(Actor actor, long candidateId);

    /** Says that the candidate is this source; again, it changes nothing. */
    Association confirm(Actor actor, long candidateId, AssociatedSource source);

    /** Says that it is not, also of a proposal; again, it changes nothing. */
    Association remove(Actor actor, long candidateId, AssociatedSource source);

    /** What was said and proposed, newest first. */
    List<AssociationChange> history(Actor actor, long candidateId);
}
