package org.imageplane.transients.survey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.replica.News;
import org.imageplane.transients.survey.QuantityChange.Changed;
import org.imageplane.transients.survey.QuantityChange.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wording of quantities in the database. */
@Service
class StoredQuantityWording implements QuantityWording {

    private final QuantityWordRows rows;
    private final AuditLog audit;
    private final News news;

    StoredQuantityWording(QuantityWordRows rows, AuditLog audit, News news) {
        this.rows = rows;
        this.audit = audit;
        this.news = news;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListedQuantity> list(Actor admin) {
        admin.require(Role.ADMIN);
        return rows.listed();
    }

    @Override
    @Transactional
    public QuantityChange change(Actor admin, ListedQuantity before, QuantityWords wanted) {
        admin.require(Role.ADMIN);
        QuantityWords words = stripped(wanted);
        Map<String, String> problems = QuantityRules.problems(before.words(), words);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (words.equals(before.words())) {
            return new Changed();
        }
        if (rows.update(before, words) == 0) {
            return new Refused(
                    Map.of(
                            "",
                            "Somebody else changed %s in the meantime: open it again."
                                    .formatted(before.quantity().key())));
        }
        audit.note(
                admin,
                AuditAct.CHANGED,
                "quantity",
                before.quantity().key(),
                differences(before.words(), words));
        news.tell(new QuantitiesChanged());
        return new Changed();
    }

    private static QuantityWords stripped(QuantityWords wanted) {
        return new QuantityWords(
                wanted.label().strip(),
                wanted.unit().strip(),
                wanted.description().strip(),
                wanted.decimals(),
                wanted.group().strip(),
                wanted.position(),
                wanted.defaultColumn(),
                wanted.brightness());
    }

    private static String differences(QuantityWords before, QuantityWords now) {
        var said = new StringBuilder();
        say(said, "Label", before.label(), now.label());
        say(said, "Unit", before.unit(), now.unit());
        say(said, "Description", before.description(), now.description());
        say(said, "Decimals", before.decimals(), now.decimals());
        say(said, "Group", before.group(), now.group());
        say(said, "Place", before.position(), now.position());
        say(said, "Usual column", before.defaultColumn(), now.defaultColumn());
        say(said, "Brightness", before.brightness(), now.brightness());
        return said.toString().strip();
    }

    private static void say(
            StringBuilder said, String what, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            said.append("%s “%s”, was “%s”. ".formatted(what, now, before));
        }
    }
}
