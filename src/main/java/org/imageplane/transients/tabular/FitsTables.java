package org.imageplane.transients.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.ac.starlink.fits.CardFactory;
import uk.ac.starlink.fits.CardImage;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.votable.UnifiedFitsTableWriter;

/** Writes FITS binary tables through STIL, by way of a spill file that knows their length and widths. */
final class FitsTables {

    /** What fits between the quotes of one header card (FITS standard 4.0, section 4.2.1.1). */
    private static final int LONGEST_NAME = 68;

    private static final int LONGEST_COMMENT = 70;

    private FitsTables() {}

    static void write(TableMeta meta, List<Column> columns, RowSource rows, OutputStream out)
            throws IOException {
        try (RowSpill spill = RowSpill.of(columns, rows)) {
            List<Column> named = ColumnNames.atMost(LONGEST_NAME, columns);
            List<ColumnInfo> infos = new ArrayList<>();
            for (int i = 0; i < named.size(); i++) {
                ColumnInfo info = StilColumns.of(named.get(i));
                if (info.getContentClass() == String.class) {
                    info.setElementSize(Math.max(1, spill.width(i)));
                }
                info.setNullable(spill.hasNull(i));
                infos.add(info);
            }
            RowsTable table = new RowsTable(meta, infos, spill.rowCount(), spill::open);
            new Writer(meta).writeStarTable(table, out);
        }
    }

    /** STIL's writer with the table's origin in plain comment cards, for readers that know no VOTable. */
    private static final class Writer extends UnifiedFitsTableWriter {

        private final TableMeta meta;

        Writer(TableMeta meta) {
            this.meta = meta;
        }

        @Override
        protected List<CardImage> getMetadataCards() {
            List<CardImage> cards = new ArrayList<>(super.getMetadataCards());
            for (Map.Entry<String, String> parameter : meta.parameters().entrySet()) {
                String text = CellText.ascii(parameter.getKey() + ": " + parameter.getValue());
                for (int from = 0; from < text.length(); from += LONGEST_COMMENT) {
                    int to = Math.min(text.length(), from + LONGEST_COMMENT);
                    cards.add(CardFactory.DEFAULT.createCommentCard(text.substring(from, to)));
                }
            }
            return cards;
        }
    }
}
