package org.imageplane.transients.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log: what it keeps, who reads it, and that it lives and dies with the act. */
@SpringBootTest
@CleanDatabase
class AuditLogTest {

    @Autowired private AuditLog log;

    @Autowired private TestPeople people;

    @Autowired private TransactionTemplate transaction;

    @Test
    void entries_come_newest_first_and_are_found_by_act_kind_and_words() {
        Actor admin = people.add("root", Role.ADMIN);
        note(admin, AuditAct.DELETED, "project", "GPM", "312 candidates and 1.4 GB of files went.");
        note(admin, AuditAct.CHANGED, "person", "alice", "Roles: RATER, UPLOADER.");

        assertThat(log.entries(admin, all(), 0, 10))
                .extracting(AuditEntry::subject)
                .containsExactly("alice", "GPM");
        assertThat(log.entries(admin, new AuditLog.Query(AuditAct.DELETED, null, ""), 0, 10))
                .extracting(AuditEntry::details)
                .containsExactly("312 candidates and 1.4 GB of files went.");
        assertThat(log.count(admin, new AuditLog.Query(null, "person", ""))).isEqualTo(1);
        assertThat(log.count(admin, new AuditLog.Query(null, null, "gb of"))).isEqualTo(1);
        assertThat(log.count(admin, new AuditLog.Query(null, null, "%"))).isZero();
    }

    @Test
    void only_administrators_read_it() {
        Actor rater = people.add("alice", Role.RATER);

        assertThatThrownBy(() -> log.entries(rater, all(), 0, 10))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> log.count(rater, all())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_entry_and_none_is_written_without_an_act() {
        Actor admin = people.add("root", Role.ADMIN);

        transaction.executeWithoutResult(
                status -> {
                    log.note(admin, AuditAct.DELETED, "project", "GPM", "");
                    status.setRollbackOnly();
                });
        assertThat(log.count(admin, all())).isZero();
        assertThatThrownBy(() -> log.note(admin, AuditAct.DELETED, "project", "GPM", ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private static AuditLog.Query all() {
        return new AuditLog.Query(null, null, "");
    }

    private void note(Actor actor, AuditAct act, String kind, String subject, String details) {
        transaction.executeWithoutResult(status -> log.note(actor, act, kind, subject, details));
    }
}
