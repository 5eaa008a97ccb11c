package org.imageplane.transients.candidate;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what candidates are called; administrators only. Nothing else of a candidate is ever changed by hand: numbers
 * and positions are measured, what people say of it has its own history, and its upload keeps its own key.
 */
@Service
public class CandidateNames {

    /** Characters of a name at most. */
    public static final int MAX_NAME = 100;

    private final JdbcClient jdbc;
    private final AuditLog audit;

    CandidateNames(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Calls the candidate something else.
     *
     * @return why not; empty when it was done
     * @throws NoSuchElementException when there is no such candidate
     */
    @Transactional
    public Optional<String> rename(Actor admin, long candidateId, String name) {
        admin.require(Role.ADMIN);
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.codePointCount(0, wanted.length()) > MAX_NAME) {
            return Optional.of("A name has 1 to %d characters.".formatted(MAX_NAME));
        }
        if (wanted.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("A name is one line of plain text.");
        }
        String before =
                jdbc.sql("select name from candidate where id = :id for no key update")
                        .param("id", candidateId)
                        .query(String.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "There is no candidate %d."
                                                        .formatted(candidateId)));
        if (!before.equals(wanted)) {
            jdbc.sql("update candidate set name = :name where id = :id")
                    .param("name", wanted)
                    .param("id", candidateId)
                    .update();
            audit.note(
                    admin,
                    AuditAct.CHANGED,
                    "candidate",
                    wanted,
                    "Candidate %d was called %s before.".formatted(candidateId, before));
        }
        return Optional.empty();
    }
}
