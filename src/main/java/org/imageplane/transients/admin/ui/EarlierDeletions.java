package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.util.Locale;
import java.util.function.Function;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.admin.Deletion;
import org.imageplane.transients.admin.Deletions;
import org.imageplane.transients.shell.ByteText;
import org.imageplane.transients.shell.UtcText;
import org.jspecify.annotations.Nullable;

/** Deletions that came to their end, the latest first, with what people had said of what is gone. */
class EarlierDeletions extends Grid<Deletion> {

    private static final long serialVersionUID = 1L;

    private int total;

    EarlierDeletions(Actor admin, Deletions deletions) {
        addClassName("dense");
        setSelectionMode(SelectionMode.NONE);
        setHeight("14rem");
        addColumn(deletion -> UtcText.minutes(deletion.finishedAt()))
                .setHeader("Done")
                .setWidth("150px")
                .setFlexGrow(0);
        addColumn(Deletion::subject)
                .setHeader("What")
                .setWidth("200px")
                .setTooltipGenerator(Deletion::subject);
        addColumn(Deletion::askedBy).setHeader("Who").setWidth("100px").setFlexGrow(0);
        number("Candidates", deletion -> number(deletion.candidatesGone()));
        number("Ratings", deletion -> number(deletion.ratingsGone()));
        number("Files", deletion -> number(deletion.filesGone()));
        number("Size", deletion -> ByteText.of(deletion.bytesGone()));
        addComponentColumn(deletion -> kept(admin, deletions, deletion))
                .setHeader("")
                .setWidth("150px")
                .setFlexGrow(0);
        setItems(
                range -> deletions.done(admin, range.getOffset(), range.getLimit()).stream(),
                range -> counted(range.getPageSize()));
    }

    void show(int newTotal) {
        if (newTotal != total) {
            total = newTotal;
            getDataProvider().refreshAll();
        }
    }

    private int counted(int ignoredPageSize) {
        return total;
    }

    private static @Nullable Button kept(Actor admin, Deletions deletions, Deletion deletion) {
        if (deletion.ratingsGone() == 0) {
            return null;
        }
        var button =
                new Button(
                        "What was said",
                        click -> new KeptSayingsDialog(admin, deletions, deletion).open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void number(String header, Function<Deletion, String> text) {
        addColumn(text::apply)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("92px")
                .setFlexGrow(0);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
