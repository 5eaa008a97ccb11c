package org.imageplane.transients.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateSort;
import org.imageplane.transients.export.ConeSearches.Detail;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.RowSource;
import org.imageplane.transients.tabular.VoResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the table of candidates as Simple Cone Search wants it: with its words for the three columns that must be there. */
@Component
class ConeSearchWriter {

    private static final CandidateSort NEAREST_FIRST = new CandidateSort("separation", false);

    /** Simple Cone Search 1.03, section 2.2; nothing else of the table may be called that. */
    private static final Map<String, String> UCDS =
            Map.of("uid", "ID_MAIN", "ra_deg", "POS_EQ_RA_MAIN", "dec_deg", "POS_EQ_DEC_MAIN");

    private static final Set<String> USUAL =
            Set.of(
                    "uid",
                    "id",
                    "name",
                    "project",
                    "observation",
                    "beam",
                    "detection_filter",
                    "ra_deg",
                    "dec_deg",
                    "separation_arcmin",
                    "known_name",
                    "associated_with",
                    "rating_count",
                    "mean_score");

    private final CandidateExport candidates;
    private final ExportQueries queries;
    private final Quantities quantities;
    private final Provenance provenance;

    ConeSearchWriter(
            CandidateExport candidates,
            ExportQueries queries,
            Quantities quantities,
            Provenance provenance) {
        this.candidates = candidates;
        this.queries = queries;
        this.quantities = quantities;
        this.provenance = provenance;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(Actor actor, CandidateQuery query, Detail detail, OutputStream out)
            throws IOException {
        ExportQuery nearest = queries.of(query.sortedBy(NEAREST_FIRST));
        TableExport.Opened opened = candidates.open(actor, nearest);
        Set<String> wanted = wanted(detail, opened.columns());
        int[] kept =
                IntStream.range(0, opened.columns().size())
                        .filter(i -> wanted.contains(opened.columns().get(i).name()))
                        .toArray();
        VoResponses.write(
                provenance.of(actor, ExportTable.CANDIDATES, nearest),
                IntStream.of(kept)
                        .mapToObj(opened.columns()::get)
                        .map(ConeSearchWriter::inItsWords)
                        .toList(),
                only(opened.rows(), kept),
                ConeSearches.MOST_ROWS,
                out);
    }

    private Set<String> wanted(Detail detail, List<Column> all) {
        return switch (detail) {
            case LEAST -> UCDS.keySet();
            case USUAL ->
                    Stream.concat(
                                    USUAL.stream(),
                                    quantities.all().stream()
                                            .filter(Quantity::defaultColumn)
                                            .map(Quantity::key))
                            .collect(Collectors.toSet());
            case ALL -> all.stream().map(Column::name).collect(Collectors.toSet());
        };
    }

    private static Column inItsWords(Column column) {
        String ucd = UCDS.get(column.name());
        return ucd == null
                ? column
                : new Column(
                        column.name(), column.type(), column.unit(), column.description(), ucd);
    }

    private static RowSource only(RowSource rows, int[] kept) {
        return new RowSource() {
            @Override
            public @Nullable Object @Nullable [] next() throws IOException {
                @Nullable Object @Nullable [] row = rows.next();
                if (row == null) {
                    return null;
                }
                @Nullable Object[] part = new @Nullable Object[kept.length];
                for (int i = 0; i < kept.length; i++) {
                    part[i] = row[kept[i]];
                }
                return part;
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }
}
