package org.imageplane.transients.export;

import java.util.List;
import java.util.OptionalLong;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.rating.ListedRating;
import org.imageplane.transients.rating.RatingList;
import org.imageplane.transients.tabular.RowSource;
import org.springframework.stereotype.Component;

/** What people say of candidates, or ever said; of blind projects only one's own. */
@Component
class RatingExport implements TableExport {

    private final CandidateSearch search;
    private final RatingList ratings;

    RatingExport(CandidateSearch search, RatingList ratings) {
        this.search = search;
        this.ratings = ratings;
    }

    @Override
    public ExportTable table() {
        return ExportTable.RATINGS;
    }

    @Override
    public Opened open(Actor actor, ExportQuery asked) {
        Columns<ListedRating> columns =
                asked.ratings().history() ? RatingRows.HISTORY : RatingRows.CURRENT;
        RowSource rows =
                asked.ofCandidates()
                        ? new RowsOfCandidates<>(
                                search.stream(actor, asked.candidates()),
                                batch -> ratings.of(actor, asked.ratings(), keys(batch)),
                                columns)
                        : RowSource.of(ratings.stream(actor, asked.ratings()).map(columns::row));
        return new Opened(columns.columns(), rows);
    }

    @Override
    public OptionalLong count(Actor actor, ExportQuery asked) {
        return asked.ofCandidates()
                ? OptionalLong.empty()
                : OptionalLong.of(ratings.count(actor, asked.ratings()));
    }

    private static List<RatingList.Key> keys(List<CandidateRow> batch) {
        return batch.stream().map(row -> new RatingList.Key(row.projectId(), row.id())).toList();
    }
}
