package org.imageplane.transients.export;

import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateSearch;
import org.springframework.stereotype.Component;

/** The current ratings of the candidates of a search; of blind projects only one's own. */
@Component
class RatingExport implements TableExport {

    private final CandidateSearch search;
    private final CurrentRatings ratings;

    RatingExport(CandidateSearch search, CurrentRatings ratings) {
        this.search = search;
        this.ratings = ratings;
    }

    @Override
    public ExportTable table() {
        return ExportTable.RATINGS;
    }

    @Override
    public Opened open(Actor actor, CandidateQuery query) {
        return new Opened(
                CurrentRatings.COLUMNS.columns(),
                new RowsOfCandidates<>(
                        search.stream(actor, query),
                        candidate -> candidate.ratingCount() > 0,
                        batch -> ratings.of(actor, batch),
                        CurrentRatings.COLUMNS));
    }
}
