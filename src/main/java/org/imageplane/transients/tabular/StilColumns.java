package org.imageplane.transients.tabular;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.ValueInfo;
import uk.ac.starlink.votable.VOStarTable;

/** Columns in STIL's words and back. */
final class StilColumns {

    private static final String TIME_UCD = "time.epoch";
    private static final String TIME_XTYPE = "timestamp";

    private StilColumns() {}

    /** The column as it is written; a time becomes ISO text. */
    static ColumnInfo of(Column column) {
        boolean time = column.type() == Instant.class;
        ColumnInfo info =
                new ColumnInfo(
                        CellText.printable(column.name()),
                        time ? String.class : column.type(),
                        null);
        if (column.description() != null) {
            info.setDescription(CellText.printable(column.description()));
        }
        if (column.unit() != null) {
            info.setUnitString(CellText.printable(column.unit()));
        }
        if (column.ucd() != null || time) {
            info.setUCD(column.ucd() == null ? TIME_UCD : column.ucd());
        }
        if (time) {
            info.setXtype(TIME_XTYPE);
        }
        return info;
    }

    /** Says which VOTable datatype to write: STIL's own choice for text leaves no room for Unicode. */
    static ColumnInfo withUnicode(ColumnInfo info) {
        if (info.getContentClass() == String.class) {
            info.getAuxData().add(new DescribedValue(VOStarTable.DATATYPE_INFO, "unicodeChar"));
        }
        return info;
    }

    /** The column with that index as it was read; a nameless one is called by its number. */
    static Column from(ValueInfo info, int index) {
        String name = emptyToNull(info.getName());
        return new Column(
                name == null ? "col" + (index + 1) : name,
                info.getContentClass(),
                emptyToNull(info.getUnitString()),
                emptyToNull(info.getDescription()),
                emptyToNull(info.getUCD()));
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
