package org.imageplane.transients.survey;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.survey.DetectionFilterChange.Changed;
import org.imageplane.transients.survey.DetectionFilterChange.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators do with detection filters, each act with its line in the audit log; in the caller's transaction. */
@Component
class DetectionFilterChanges {

    private static final String KIND = "detection filter";
    private static final int MAX_NAME = 100;
    private static final int MAX_DESCRIPTION = 1000;
    private static final String RETURNING =
            " returning id, name, description, retired_at is not null as retired";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    DetectionFilterChanges(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    DetectionFilterChange add(Actor admin, String name, String description) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > MAX_NAME || !isPlain(kept)) {
            return new Refused("A name is one line of 1 to %d characters.".formatted(MAX_NAME));
        }
        Optional<String> complaint = complaint(description);
        if (complaint.isPresent()) {
            return new Refused(complaint.get());
        }
        Optional<DetectionFilter> made =
                jdbc.sql(
                                "insert into detection_filter (name, description) values (:name, :description)"
                                        + " on conflict do nothing"
                                        + RETURNING)
                        .param("name", kept)
                        .param("description", description.strip())
                        .query(DetectionFilter.class)
                        .optional();
        made.ifPresent(filter -> audit.note(admin, AuditAct.ADDED, KIND, filter.name(), ""));
        return made.<DetectionFilterChange>map(Changed::new)
                .orElseGet(
                        () ->
                                new Refused(
                                        "There is a detection filter %s already.".formatted(kept)));
    }

    DetectionFilterChange describe(Actor admin, DetectionFilter before, String description) {
        Optional<String> complaint = complaint(description);
        if (complaint.isPresent()) {
            return new Refused(complaint.get());
        }
        String described = description.strip();
        Optional<DetectionFilter> changed =
                jdbc.sql(
                                "update detection_filter set description = :description"
                                        + " where id = :id and description = :old"
                                        + RETURNING)
                        .param("description", described)
                        .param("id", before.id())
                        .param("old", before.description())
                        .query(DetectionFilter.class)
                        .optional();
        if (changed.isPresent() && !described.equals(before.description())) {
            audit.note(
                    admin,
                    AuditAct.CHANGED,
                    KIND,
                    before.name(),
                    "Described as “%s”.".formatted(described));
        }
        return changed.<DetectionFilterChange>map(Changed::new)
                .orElseGet(
                        () ->
                                new Refused(
                                        "Somebody else changed %s in the meantime: open it again."
                                                .formatted(before.name())));
    }

    /** What is retired already is not retired again. */
    void set(Actor admin, long id, boolean retired) {
        DetectionFilter before =
                jdbc.sql(
                                "select id, name, description, retired_at is not null as retired"
                                        + " from detection_filter where id = :id for update")
                        .param("id", id)
                        .query(DetectionFilter.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "There is no detection filter %d.".formatted(id)));
        if (before.retired() == retired) {
            return;
        }
        jdbc.sql(
                        "update detection_filter set retired_at = case when :retired then now() end where id = :id")
                .param("retired", retired)
                .param("id", id)
                .update();
        audit.note(
                admin,
                retired ? AuditAct.RETIRED : AuditAct.RESTORED,
                KIND,
                before.name(),
                "Candidates keep it.");
    }

    private static Optional<String> complaint(String description) {
        return description.length() > MAX_DESCRIPTION || description.indexOf('\0') >= 0
                ? Optional.of("A description has at most %d characters.".formatted(MAX_DESCRIPTION))
                : Optional.empty();
    }

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }
}
