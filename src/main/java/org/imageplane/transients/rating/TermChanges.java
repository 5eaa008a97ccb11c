package org.imageplane.transients.rating;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.ClassificationChange.Changed;
import org.imageplane.transients.rating.ClassificationChange.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators do with terms, each act with its line in the audit log; part of the caller's transaction. */
@Component
class TermChanges {

    private static final String KIND = "classification";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    TermChanges(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Terms that raters add are part of rating; only an administrator's are noted. */
    void added(Actor actor, Classification term) {
        if (actor.may(Role.ADMIN)) {
            audit.note(actor, AuditAct.ADDED, KIND, term.name(), scale(term) + ".");
        }
    }

    ClassificationChange change(
            Actor actor, ClassificationUse before, String name, String description, int position) {
        // of two who give the same name the second waits here and then sees the first
        jdbc.sql("lock table classification in share row exclusive mode").update();
        Classification old = before.classification();
        Optional<String> namesake = namesake(old, name);
        if (namesake.isPresent()) {
            return new Refused("“%s” is there already.".formatted(namesake.get()));
        }
        if (update(before, name, description, position) == 0) {
            return new Refused(
                    "Somebody else changed “%s” in the meantime, or it is not there any more: open it again."
                            .formatted(old.name()));
        }
        audit.note(
                actor,
                AuditAct.CHANGED,
                KIND,
                old.name(),
                differences(before, name, description, position));
        return new Changed(
                new Classification(old.id(), old.ratingScale(), name, description, old.added()));
    }

    void retire(Actor actor, long id) {
        set(actor, id, "now()", "retired_at is null", AuditAct.RETIRED);
    }

    void restore(Actor actor, long id) {
        set(actor, id, "null", "retired_at is not null", AuditAct.RESTORED);
    }

    private Optional<String> namesake(Classification term, String name) {
        return jdbc.sql(
                        """
                        select name from classification
                        where rating_scale = :scale and lower(name) = lower(:name) and id <> :id
                        """)
                .param("scale", term.ratingScale().name())
                .param("name", name)
                .param("id", term.id())
                .query(String.class)
                .optional();
    }

    private int update(ClassificationUse before, String name, String description, int position) {
        return jdbc.sql(
                        """
                        update classification set name = :name, description = :description, position = :position
                        where id = :id and name = :oldName and description = :oldDescription
                            and position = :oldPosition
                        """)
                .param("name", name)
                .param("description", description)
                .param("position", position)
                .param("id", before.classification().id())
                .param("oldName", before.classification().name())
                .param("oldDescription", before.classification().description())
                .param("oldPosition", before.position())
                .update();
    }

    private static String differences(
            ClassificationUse before, String name, String description, int position) {
        Classification old = before.classification();
        var said = new StringBuilder(scale(old)).append('.');
        if (!old.name().equals(name)) {
            said.append(" Called “%s” now.".formatted(name));
        }
        if (!old.description().equals(description)) {
            said.append(" Described as “%s”.".formatted(description));
        }
        if (before.position() != position) {
            said.append(" Place %d, was %d.".formatted(position, before.position()));
        }
        return said.toString();
    }

    private static String scale(Classification term) {
        return switch (term.ratingScale()) {
            case CONFIDENCE_1_5 -> "Of the confidence scale";
            case TRUE_FALSE_UNSURE -> "A tag of verdicts";
        };
    }

    /** A term that is retired already is not retired again. */
    private void set(Actor actor, long id, String retiredAt, String unless, AuditAct act) {
        String name =
                jdbc.sql("select name from classification where id = :id for update")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "There is no classification %d.".formatted(id)));
        int changed =
                jdbc.sql(
                                "update classification set retired_at = %s where id = :id and %s"
                                        .formatted(retiredAt, unless))
                        .param("id", id)
                        .update();
        if (changed > 0) {
            audit.note(actor, act, KIND, name, "Ratings keep it.");
        }
    }
}
