package org.imageplane.transients.review.grid;

import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.shell.AppIcon;
import org.imageplane.transients.shell.QuickJumpSource;
import org.imageplane.transients.shell.QuickJumpTarget;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Candidates by id or a part of the name, for Ctrl-K. */
@Component
@Order(10)
class CandidateQuickJumps implements QuickJumpSource {

    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_DIGITS_OF_ID = 18;

    private final CandidateSearch search;

    CandidateQuickJumps(CandidateSearch search) {
        this.search = search;
    }

    @Override
    public List<QuickJumpTarget> find(Actor actor, String typed, int limit) {
        var found = new ArrayList<QuickJumpTarget>();
        if (!typed.isEmpty()
                && typed.length() <= MOST_DIGITS_OF_ID
                && typed.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            search.one(actor, Long.parseLong(typed)).ifPresent(one -> found.add(target(one.row())));
        }
        if (typed.length() >= FEWEST_LETTERS) {
            CandidateQuery query = CandidateQuery.all().toBuilder().text(typed).build();
            search.find(actor, query, 0, limit).forEach(row -> found.add(target(row)));
        }
        return found.stream().distinct().limit(limit).toList();
    }

    private static QuickJumpTarget target(CandidateRow row) {
        return new QuickJumpTarget(
                row.name(),
                "%s · %s · %d".formatted(row.project(), row.observation(), row.id()),
                "candidates/" + row.id(),
                AppIcon.CONE);
    }
}
