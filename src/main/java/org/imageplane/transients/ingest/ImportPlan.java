package org.imageplane.transients.ingest;

import java.util.List;

/**
 * What a folder holds, before anything of it is stored.
 *
 * @param tables names of the tables whose rows are read, in their order
 * @param rows in all of them
 * @param columns what becomes of the columns, as far as the first rows show
 */
public record ImportPlan(
        SurveyKind survey, List<String> tables, long rows, List<ColumnUse> columns) {

    public ImportPlan {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    /** What becomes of a column. */
    public enum Use {
        /** It says which candidate the row is, or where. */
        IDENTITY,
        /** A number that the surveys have had before. */
        QUANTITY,
        /** A number that becomes a quantity with this import. */
        NEW_QUANTITY,
        /** Kept as text beside the candidate. */
        TEXT,
        /** Without a value in the first rows. */
        EMPTY,
        /** Not kept. */
        NOT_KEPT
    }

    /**
     * One column.
     *
     * @param words the quantity's label with its unit, or why the column is not kept; empty when there is nothing to say
     */
    public record ColumnUse(String column, Use use, String words) {}
}
