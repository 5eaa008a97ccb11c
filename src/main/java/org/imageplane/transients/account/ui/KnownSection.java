package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.imageplane.transients.account.AboutPerson.Known;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.OwnRecord;

/** What the application knows about the person who looks, and all of it to take away. */
class KnownSection extends AccountPart {

    KnownSection(Actor actor, OwnRecord own) {
        super("What the application knows about you");
        var list = new DescriptionList();
        list.addClassName("known");
        list.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "fit-content(50%) minmax(0, 1fr)")
                .set("gap", "0.25rem 1rem")
                .set("margin", "0");
        for (Known known : own.of(actor)) {
            var value = new DescriptionList.Description(words(known));
            value.getStyle().set("margin", "0").set("overflow-wrap", "anywhere");
            list.add(new DescriptionList.Term(known.label()), value);
        }
        var download = new Anchor(all(actor, own), "Download all of it as JSON");
        download.getElement().setAttribute("download", true);
        add(
                list,
                new Paragraph(
                        "Your password is stored as a hash, and so are your tokens: nobody can read them."),
                download);
    }

    private static DownloadHandler all(Actor actor, OwnRecord own) {
        return DownloadHandler.fromInputStream(
                asked -> {
                    byte[] json = own.asJson(actor);
                    return new DownloadResponse(
                            new ByteArrayInputStream(json),
                            actor.username() + "-account.json",
                            "application/json",
                            json.length);
                });
    }

    private static String words(Known known) {
        return switch (known.value()) {
            case List<?> none when none.isEmpty() -> "none";
            case List<?> names when names.getFirst() instanceof String ->
                    names.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case List<?> rows -> String.valueOf(rows.size());
            case String time when known.key().endsWith("_at") ->
                    time.isEmpty() ? "never" : TokenSection.time(Instant.parse(time), "");
            case String text -> text.isEmpty() ? "none" : text;
            case Object number -> String.valueOf(number);
        };
    }
}
