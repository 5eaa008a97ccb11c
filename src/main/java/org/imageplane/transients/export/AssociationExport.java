package org.imageplane.transients.export;

import java.time.Instant;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.export.CurrentAssociations.Row;
import org.springframework.stereotype.Component;

/** What the candidates of a search are, may be and are not; of blind projects one's own words and the application's. */
@Component
class AssociationExport implements TableExport {

    private static final Columns<Row> COLUMNS =
            CandidateHead.columns(Row::candidate)
                    .add("catalogue", String.class, "Catalogue of the source", Row::catalogue)
                    .add("source_name", String.class, "What it calls the source", Row::source)
                    .number(
                            "source_ra_deg",
                            "deg",
                            "pos.eq.ra",
                            "Right ascension of the source (ICRS)",
                            Row::sourceRaDeg)
                    .number(
                            "source_dec_deg",
                            "deg",
                            "pos.eq.dec",
                            "Declination of the source (ICRS)",
                            Row::sourceDecDeg)
                    .number(
                            "separation_arcsec",
                            "arcsec",
                            "pos.angDistance",
                            "From the candidate to the source",
                            Row::separationArcsec)
                    .add(
                            "state",
                            String.class,
                            "CONFIRMED or REMOVED by somebody, or PROPOSED by the application",
                            Row::state)
                    .add("reason", String.class, "Why it was proposed", Row::reason)
                    .add("person", String.class, "Who said so last", Row::person)
                    .add("changed_at", Instant.class, "Since when it holds", Row::changedAt);

    private final CandidateSearch search;
    private final CurrentAssociations associations;

    AssociationExport(CandidateSearch search, CurrentAssociations associations) {
        this.search = search;
        this.associations = associations;
    }

    @Override
    public ExportTable table() {
        return ExportTable.ASSOCIATIONS;
    }

    @Override
    public Opened open(Actor actor, ExportQuery asked) {
        CandidateQuery query = asked.candidates();
        return new Opened(
                COLUMNS.columns(),
                new RowsOfCandidates<>(
                        search.stream(actor, query),
                        batch -> associations.of(actor, batch),
                        COLUMNS));
    }
}
