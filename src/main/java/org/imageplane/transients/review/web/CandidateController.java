package org.imageplane.transients.review.web;

import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.candidate.CandidatePage;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateQueryParameters;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Candidates that the asking person may see: a page of a search, and one with all that is known of it. */
@RestController
class CandidateController {

    private static final int MOST_ROWS = 1000;

    /**
     * A page of a search.
     *
     * @param page its number from 0; null behind a cursor
     * @param next cursor that goes on behind it; null at the end
     */
    record PageJson(
            List<CandidateJson> items,
            long total,
            @Nullable Integer page,
            int size,
            @Nullable String next) {}

    private final CurrentActor current;
    private final CandidateQueryParameters parameters;
    private final CandidateSearch search;
    private final Quantities quantities;
    private final Associations associations;

    CandidateController(
            CurrentActor current,
            CandidateQueryParameters parameters,
            CandidateSearch search,
            Quantities quantities,
            Associations associations) {
        this.current = current;
        this.parameters = parameters;
        this.search = search;
        this.quantities = quantities;
        this.associations = associations;
    }

    @GetMapping("/api/v1/candidates")
    PageJson list(
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String after) {
        check(page, size, after);
        Actor actor = current.require();
        CandidateQuery query = parameters.read(all);
        int number = page == null ? 0 : page;
        CandidatePage found =
                after == null
                        ? search.findPage(actor, query, (long) number * size, size)
                        : search.findAfter(actor, query, after, size);
        List<Quantity> known = quantities.all();
        return new PageJson(
                found.items().stream().map(row -> CandidateJson.of(row, known)).toList(),
                search.count(actor, query),
                after == null ? number : null,
                size,
                found.next());
    }

    @GetMapping("/api/v1/candidates/{id}")
    CandidateDetailsJson one(@PathVariable long id) {
        Actor actor = current.require();
        return search.one(actor, id)
                .map(
                        details ->
                                CandidateDetailsJson.of(
                                        details, quantities.all(), associations.of(actor, id)))
                .orElseThrow(() -> CandidateProblems.noCandidate(id));
    }

    private static void check(@Nullable Integer page, int size, @Nullable String after) {
        if (page != null && page < 0) {
            throw new BadQueryException("page: pages are counted from 0, not %d.".formatted(page));
        }
        if (size < 1 || size > MOST_ROWS) {
            throw new BadQueryException(
                    "size: a page has 1 to %d candidates, not %d.".formatted(MOST_ROWS, size));
        }
        if (page != null && after != null) {
            throw new BadQueryException("after: give either page or after, not both.");
        }
    }
}
