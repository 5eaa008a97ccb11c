package org.imageplane.transients.account;

import java.time.Instant;

/**
 * One line of the audit log.
 *
 * @param username who did it, as they were called then; empty for the application itself
 * @param subjectKind the one word for what it was done to: person, project, observation, candidate …
 * @param subject its name then
 * @param details what went or changed, in a sentence; empty when the act says it all
 */
public record AuditEntry(
        long id,
        Instant doneAt,
        String username,
        AuditAct act,
        String subjectKind,
        String subject,
        String details) {}
