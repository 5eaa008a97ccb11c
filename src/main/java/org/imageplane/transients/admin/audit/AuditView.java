package org.imageplane.transients.admin.audit;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditEntry;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.shell.UtcText;
import org.imageplane.transients.shell.crud.CrudChoice;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudWords;

/** What administrators did, newest first; to be read, not changed. */
@Route("admin/audit")
@PageTitle("Audit log")
@Menu(title = "Audit log", order = 170, icon = "history")
@RolesAllowed("ADMIN")
class AuditView extends CrudPage<AuditEntry> {

    private static final long serialVersionUID = 1L;

    private static final List<String> KINDS =
            List.of(
                    "person",
                    "project",
                    "observation",
                    "candidate",
                    "beam",
                    "rating",
                    "classification",
                    "detection filter",
                    "quantity",
                    "association",
                    "pulsar catalogue",
                    "files");

    AuditView(CurrentActor current, AuditLog log) {
        super(
                "admin/audit",
                new CrudWords<>("entry", "entries", AuditEntry::id, AuditEntry::subject));
        columns()
                .word("time", "Time", entry -> UtcText.seconds(entry.doneAt()))
                .word("who", "Who", AuditView::who)
                .word("act", "Act", entry -> words(entry.act()))
                .word("kind", "Of what", AuditEntry::subjectKind)
                .text("subject", "Which", AuditEntry::subject)
                .longText("details", "Details", AuditEntry::details)
                .inGivenOrder();
        filter(
                AuditRows.ACT,
                new CrudChoice(
                        "Act",
                        "Any act",
                        choices(
                                Arrays.stream(AuditAct.values()).map(AuditAct::name),
                                name -> words(AuditAct.valueOf(name)))));
        filter(
                AuditRows.KIND,
                new CrudChoice("Of what", "Of anything", choices(KINDS.stream(), kind -> kind)));
        rows(new AuditRows(current.require(), log));
        empty(
                "Nothing was done yet",
                "What administrators add, change, retire or delete is written here.");
    }

    private static Map<String, String> choices(
            Stream<String> keys, Function<String, String> words) {
        return keys.collect(
                Collectors.toMap(
                        Function.identity(), words, (one, other) -> one, LinkedHashMap::new));
    }

    private static String who(AuditEntry entry) {
        return entry.username().isEmpty() ? "the application" : entry.username();
    }

    private static String words(AuditAct act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
