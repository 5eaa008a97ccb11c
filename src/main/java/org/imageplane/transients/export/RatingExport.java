package org.imageplane.transients.export;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.tabular.RowSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The current ratings of the candidates of a search; of blind projects only one's own. */
@Component
class RatingExport implements TableExport {

    private static final int CANDIDATES_AT_ONCE = 500;

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
                CurrentRatings.COLUMNS.columns(), new Rows(actor, search.stream(actor, query)));
    }

    /** The ratings of some hundred candidates at a time. */
    private final class Rows implements RowSource {

        private final Actor actor;
        private final Stream<CandidateRow> stream;
        private final Iterator<CandidateRow> candidates;
        private Iterator<CurrentRatings.Row> found = List.<CurrentRatings.Row>of().iterator();

        Rows(Actor actor, Stream<CandidateRow> stream) {
            this.actor = actor;
            this.stream = stream;
            this.candidates = stream.iterator();
        }

        @Override
        public @Nullable Object @Nullable [] next() {
            while (!found.hasNext() && candidates.hasNext()) {
                List<CandidateRow> batch = new ArrayList<>(CANDIDATES_AT_ONCE);
                while (batch.size() < CANDIDATES_AT_ONCE && candidates.hasNext()) {
                    CandidateRow candidate = candidates.next();
                    if (candidate.ratingCount() > 0) {
                        batch.add(candidate);
                    }
                }
                found = ratings.of(actor, batch).iterator();
            }
            return found.hasNext() ? CurrentRatings.COLUMNS.row(found.next()) : null;
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
