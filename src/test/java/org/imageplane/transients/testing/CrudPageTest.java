package org.imageplane.transients.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What tests of admin pages do and look at, in the words of who uses them. */
public abstract class CrudPageTest extends SpringBrowserlessTest {

    /** Opens an address: {@code admin/filters?q=rms}. */
    protected final void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length == 2
                                ? QueryParameters.fromString(parts[1])
                                : QueryParameters.empty());
    }

    /** What stands in a column, from the top. */
    protected final List<String> column(String header) {
        var rows = test(grid());
        int place = place(header);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.getCellText(row, place))
                .toList();
    }

    /** How many rows there are, as the page says it. */
    protected final String total() {
        return $(Span.class).withClassName("total").single().getText();
    }

    /** Types into the search field. */
    protected final void search(String text) {
        test($(TextField.class).withClassName("crud-search").single()).setValue(text);
    }

    /** Clicks on a column's header. */
    protected final void sortBy(String header) {
        test(grid()).sortByColumn(place(header));
    }

    /** Clicks on the first row that has this in that column. */
    protected final void openRow(String header, String text) {
        int row = column(header).indexOf(text);
        if (row < 0) {
            throw new AssertionError("No row has %s in %s.".formatted(text, header));
        }
        test(grid()).clickRow(row);
    }

    /** Types into the field with that label. */
    protected final void type(String label, String text) {
        Component field = field(label);
        switch (field) {
            case TextArea area -> test(area).setValue(text);
            case TextField line -> test(line).setValue(text);
            case EmailField address -> test(address).setValue(text);
            case PasswordField secret -> test(secret).setValue(text);
            case IntegerField number -> test(number).setValue(Integer.valueOf(text));
            default -> throw new AssertionError(label + " is no field to type into.");
        }
    }

    /** Chooses in the filter or field of that name. */
    protected final void choose(String label, String words) {
        test(select(label)).selectItem(words);
    }

    /** What the filter or field of that name offers. */
    protected final List<String> choices(String label) {
        Select<Object> select = select(label);
        return select.getListDataView().getItems().map(item -> words(select, item)).toList();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return (Select<Object>)
                $(Select.class).all().stream()
                        .filter(one -> isCalled((Select<?>) one, label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("There is no choice " + label));
    }

    private static String words(Select<Object> select, Object item) {
        return select.getItemLabelGenerator() == null
                ? item.toString()
                : select.getItemLabelGenerator().apply(item);
    }

    private static boolean isCalled(Select<?> select, String label) {
        return label.equals(select.getLabel())
                || select.getAriaLabel().filter(label::equals).isPresent();
    }

    /** What stands in the field with that label. */
    protected final Object value(String label) {
        return ((AbstractField<?, ?>) field(label)).getValue();
    }

    /** What the field with that label says is wrong; empty when nothing is. */
    protected final String problemAt(String label) {
        return field(label) instanceof HasValidationProperties field && field.isInvalid()
                ? field.getErrorMessage()
                : "";
    }

    /** The field of the form with that label. */
    protected final Component field(String label) {
        return panel().getChildren()
                .flatMap(CrudPageTest::within)
                .filter(one -> label.equals(one.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no field " + label));
    }

    /** Whether a button is there to be pressed. */
    protected final boolean offers(String button) {
        return $(Button.class).withText(button).exists();
    }

    /** Presses the button with that text. */
    protected final void press(String button) {
        test($(Button.class).withText(button).single()).click();
    }

    /** Presses keys together: {@code keys(Key.KEY_S, KeyModifier.CONTROL)}. */
    protected final void keys(Key key, KeyModifier... modifiers) {
        fireShortcut(key, modifiers);
    }

    /** Answers yes to the question that is asked. */
    protected final void confirm() {
        test($(ConfirmDialog.class).single()).confirm();
    }

    /** Answers no. */
    protected final void cancel() {
        test($(ConfirmDialog.class).single()).cancel();
    }

    /** Whether the page asks something. */
    protected final boolean asks() {
        return $(ConfirmDialog.class).exists();
    }

    /** What the open row is called; empty when none is open. */
    protected final String opened() {
        return $(Div.class).withClassName("crud-panel").all().stream()
                .findFirst()
                .map(panel -> $(H2.class, panel).all().getFirst().getText())
                .orElse("");
    }

    /** What was said after the last act. */
    protected final String said() {
        return $(Span.class).withClassName("crud-said").single().getText();
    }

    /** What the page complains about above the form; empty when it does not. */
    protected final String complaint() {
        return $(Paragraph.class, panel()).withClassName("problems").all().stream()
                .findFirst()
                .map(Paragraph::getText)
                .orElse("");
    }

    /** The messages at the edge of the window. */
    protected final List<String> notices() {
        return $(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    /** What the address says. */
    protected final String parameter(String name) {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .orElse("");
    }

    /** The page's texts. */
    protected final String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Component panel() {
        return $(Div.class).withClassName("crud-panel").single();
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> grid() {
        return $(Grid.class).withClassName("crud-table").single();
    }

    private int place(String header) {
        Grid<Object> grid = grid();
        return IntStream.range(0, grid.getColumns().size())
                .filter(at -> test(grid).getHeaderCell(at).equals(header))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no column " + header));
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(
                Stream.of(component), component.getChildren().flatMap(CrudPageTest::within));
    }
}
