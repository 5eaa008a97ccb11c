package org.imageplane.transients.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What administrators did: written by the services in the transaction of the act itself, read by administrators, changed by nobody. */
public interface AuditLog {

    /** Which entries; nulls and an empty text do not limit. The text is looked for in name, subject and details, case ignored. */
    record Query(@Nullable AuditAct act, @Nullable String subjectKind, String text) {}

    /**
     * Notes an act, in the caller's transaction.
     *
     * @param subjectKind person, project, observation, candidate, beam, rating, classification, detection filter, quantity,
     *     association, pulsar catalogue, files
     * @param details a sentence with counts and bytes; never a password, a token or a hash
     */
    void note(Actor actor, AuditAct act, String subjectKind, String subject, String details);

    /** One page, newest first; administrators only. */
    List<AuditEntry> entries(Actor admin, Query query, int offset, int limit);

    /** How many there are; administrators only. */
    long count(Actor admin, Query query);
}
