package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.admin.StoredObservation;
import org.imageplane.transients.shell.ByteText;
import org.imageplane.transients.shell.UtcText;

/** What a project holds of an observation, in sentences, and where to see it. */
class StorageDetails extends Div {

    private static final long serialVersionUID = 1L;

    StorageDetails(StoredObservation row) {
        addClassName("storage-details");
        add(
                new Paragraph(
                        "%s%s came %s%s."
                                .formatted(
                                        row.observation(),
                                        row.name().isEmpty() ? "" : " (" + row.name() + ")",
                                        UtcText.minutes(row.givenAt()),
                                        row.givenBy() == null ? "" : " from " + row.givenBy())),
                new Paragraph(
                        "%s, %,d rated, %s, %s (%s)."
                                .formatted(
                                        DeletionOffer.count(row.candidates(), "candidate"),
                                        row.rated(),
                                        DeletionOffer.count(row.ratings(), "rating"),
                                        DeletionOffer.count(row.files(), "file"),
                                        ByteText.of(row.bytes()))));
        if (row.leaving()) {
            add(new Paragraph("It is being deleted."));
        }
        add(new Anchor("candidates?" + query(row), "Show its candidates"));
    }

    private static String query(StoredObservation row) {
        return new QueryParameters(
                        Map.of(
                                "project", List.of(row.project()),
                                "observation", List.of(row.observation())))
                .getQueryString();
    }
}
