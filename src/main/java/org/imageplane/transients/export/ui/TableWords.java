package org.imageplane.transients.export.ui;

import org.imageplane.transients.export.ExportTable;

/** What a person reads of a table. */
final class TableWords {

    private TableWords() {}

    static String name(ExportTable table) {
        return switch (table) {
            case CANDIDATES -> "Candidates";
            case RATINGS -> "Ratings";
            case OBSERVATIONS -> "Observations";
            case FILTERS -> "Detection filters";
            case CLASSIFICATIONS -> "Classifications";
            case ASSOCIATIONS -> "Associations";
            case PEOPLE -> "People";
        };
    }

    static String holds(ExportTable table) {
        return switch (table) {
            case CANDIDATES ->
                    "Positions, everything that was measured with its unit, what the uploader added, how many rated it, and my own rating.";
            case RATINGS ->
                    "What each person says of each candidate: score or verdict, classification, notes, when.";
            case OBSERVATIONS ->
                    "What was observed when and where, and how far its rating has come.";
            case FILTERS ->
                    "The filters that find candidates. All of them, whatever is chosen above.";
            case CLASSIFICATIONS ->
                    "The terms of both rating scales, retired ones too. All of them, whatever is chosen above.";
            case ASSOCIATIONS ->
                    "Known sources that candidates were confirmed to be, may be, or are not.";
            case PEOPLE -> "Who rates, with how many ratings: everybody whose ratings you may see.";
        };
    }
}
