package org.imageplane.transients.admin.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.shell.crud.CrudChoice;

/** The filter for terms that are offered, or retired. */
final class TermState {

    static final String KEY = "state";
    private static final String OFFERED = "offered";
    private static final String RETIRED = "retired";

    private TermState() {}

    static CrudChoice field() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(OFFERED, "Offered");
        choices.put(RETIRED, "Retired");
        return new CrudChoice("State", "Offered and retired", choices);
    }

    static String of(boolean retired) {
        return retired ? RETIRED : OFFERED;
    }

    /** Anything else than the two limits nothing. */
    static boolean fits(String wanted, boolean retired) {
        return switch (wanted) {
            case OFFERED -> !retired;
            case RETIRED -> retired;
            default -> true;
        };
    }
}
