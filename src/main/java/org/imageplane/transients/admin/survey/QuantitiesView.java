package org.imageplane.transients.admin.survey;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.shell.crud.CrudForm;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudWords;
import org.imageplane.transients.survey.ListedQuantity;
import org.imageplane.transients.survey.QuantityChange;
import org.imageplane.transients.survey.QuantityWording;
import org.imageplane.transients.survey.QuantityWords;
import org.jspecify.annotations.Nullable;

/** How measured numbers are called and shown; uploads bring new ones, and their keys stay as they are. */
@Route("admin/quantities")
@PageTitle("Quantities")
@Menu(title = "Quantities", order = 120, icon = "columns")
@RolesAllowed("ADMIN")
class QuantitiesView extends CrudPage<ListedQuantity> {

    private static final long serialVersionUID = 1L;

    /** What the form fills. */
    public record Draft(
            String label,
            String unit,
            String description,
            @Nullable Integer decimals,
            @Nullable String group,
            @Nullable Integer position,
            boolean defaultColumn,
            boolean brightness) {

        static Draft of(ListedQuantity row) {
            QuantityWords is = row.words();
            return new Draft(
                    is.label(),
                    is.unit(),
                    is.description(),
                    is.decimals(),
                    is.group(),
                    is.position(),
                    is.defaultColumn(),
                    is.brightness());
        }

        QuantityWords words() {
            return new QuantityWords(
                    label,
                    unit,
                    description,
                    decimals,
                    Objects.requireNonNullElse(group, ""),
                    Objects.requireNonNullElse(position, -1),
                    defaultColumn,
                    brightness);
        }
    }

    private final transient Actor actor;
    private final transient QuantityWording quantities;

    QuantitiesView(CurrentActor current, QuantityWording quantities) {
        super(
                "admin/quantities",
                new CrudWords<>(
                        "quantity",
                        "quantities",
                        row -> row.quantity().key(),
                        row -> row.quantity().key()));
        this.actor = current.require();
        this.quantities = quantities;
        columns()
                .word("key", "Key", row -> row.quantity().key())
                .text("label", "Label", row -> row.quantity().label())
                .word("unit", "Unit", row -> row.quantity().unit())
                .longText("description", "Description", row -> row.quantity().description())
                .word("group", "Group", row -> row.quantity().group())
                .number("position", "Order", ListedQuantity::position)
                .number("decimals", "Decimals", row -> row.quantity().decimals())
                .word("column", "Usual column", row -> yes(row.quantity().defaultColumn()))
                .word("brightness", "Brightness", row -> yes(row.quantity().brightness()))
                .number("slot", "Slot", row -> row.quantity().slot())
                .number("projects", "Projects", ListedQuantity::projects);
        listed(query -> quantities.list(actor));
        form(form());
        details(
                row ->
                        new Paragraph(
                                "Slot %d, carried by %s. Key and slot stay, since uploads and addresses name them."
                                        .formatted(
                                                row.quantity().slot(),
                                                row.projects() == 1
                                                        ? "1 project"
                                                        : row.projects() + " projects")));
        empty("No quantities", "The first upload with a numeric column makes one.");
    }

    private CrudForm<ListedQuantity, Draft> form() {
        var unit = new TextField("Unit");
        unit.setHelperText(
                "As FITS writes it: Jy/beam, arcmin, pc cm**-3; ² and ³ are understood.");
        var decimals = new IntegerField("Decimals");
        decimals.setHelperText("Empty: four significant digits.");
        var position = new IntegerField("Order");
        position.setHelperText("Smaller numbers come first.");
        return new CrudForm<>(Draft.class, Draft::of)
                .field(
                        "label",
                        new TextField("Label"),
                        rules -> rules.asRequired("Give it a label."))
                .field("unit", unit)
                .field("description", new TextArea("Description"))
                .field("decimals", decimals)
                .field("group", groups(), rules -> rules.asRequired("Choose or name a group."))
                .field("position", position, rules -> rules.asRequired("Give it a whole number."))
                .field(
                        "defaultColumn",
                        new Checkbox("A column of the grid unless chosen otherwise"))
                .field("brightness", new Checkbox("“Brightest first” may go by it"))
                .changes(this::change);
    }

    private ComboBox<String> groups() {
        var field = new ComboBox<String>("Group");
        List<String> known =
                quantities.list(actor).stream()
                        .map(row -> row.quantity().group())
                        .distinct()
                        .toList();
        field.setItems(known);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(event -> field.setValue(event.getDetail()));
        return field;
    }

    private CrudOutcome change(ListedQuantity before, Draft draft) {
        return switch (quantities.change(actor, before, draft.words())) {
            case QuantityChange.Changed() ->
                    CrudOutcome.done(
                            before.quantity().key(), "Saved. Pages show it when they are opened.");
            case QuantityChange.Refused(var problems) -> new CrudOutcome.Refused(problems);
        };
    }

    private static String yes(boolean is) {
        return is ? "yes" : "";
    }
}
