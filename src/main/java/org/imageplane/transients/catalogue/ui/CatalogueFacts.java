package org.imageplane.transients.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.imageplane.transients.catalogue.PulsarCatalogue;
import org.imageplane.transients.catalogue.PulsarImported;
import org.imageplane.transients.catalogue.PulsarOrigin;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.shell.UtcText;
import org.jspecify.annotations.Nullable;

/** Which catalogue is here, what to cite, and who imported what before. */
class CatalogueFacts extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_IMPORTS = 6;

    CatalogueFacts() {
        addClassNames("panel", "pulsar-facts");
    }

    void show(Pulsars pulsars) {
        removeAll();
        pulsars.catalogue().ifPresentOrElse(this::show, this::showNone);
        List<PulsarImported> imports = pulsars.imports(SHOWN_IMPORTS);
        if (imports.size() > 1) {
            var list = new UnorderedList();
            imports.forEach(one -> list.add(new ListItem(words(one))));
            var title = new H2("Imports");
            title.addClassName("panel-title");
            add(title, list);
        }
    }

    private void show(PulsarCatalogue catalogue) {
        var title = new H2(catalogue.title());
        title.addClassName("panel-title");
        String released =
                catalogue.releasedOn() == null
                        ? ""
                        : "Released %s. ".formatted(catalogue.releasedOn());
        add(
                title,
                new Paragraph(
                        "%s%s; %s %s."
                                .formatted(
                                        released,
                                        number(catalogue.count()),
                                        origin(catalogue.origin(), catalogue.importedBy()),
                                        UtcText.minutes(catalogue.importedAt()))));
        var cite = new Paragraph("Who publishes with it cites ");
        cite.add(link(catalogue.citation(), catalogue.paper()));
        cite.add(". ");
        cite.add(link("The catalogue's own pages", catalogue.home()));
        add(cite);
    }

    private void showNone() {
        add(new Paragraph("There is no pulsar catalogue here yet: send its file."));
    }

    private static String words(PulsarImported one) {
        return "%s: psrcat %s, %s, %s"
                .formatted(
                        UtcText.minutes(one.importedAt()),
                        one.version(),
                        number(one.count()),
                        origin(one.origin(), one.username()));
    }

    private static String number(int count) {
        return count == 1 ? "1 pulsar" : String.format(Locale.ROOT, "%,d pulsars", count);
    }

    private static String origin(PulsarOrigin origin, @Nullable String username) {
        String how =
                switch (origin) {
                    case SNAPSHOT -> "came with the application";
                    case UPLOAD -> "sent";
                    case COMMAND -> "imported with make pulsars";
                    case ADDRESS -> "fetched from PSRCAT_URL";
                };
        return username == null ? how : how + " by " + username;
    }

    private static Anchor link(String text, URI address) {
        var link = new Anchor(address.toString(), text, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
