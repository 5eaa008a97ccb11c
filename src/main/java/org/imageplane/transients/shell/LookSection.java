package org.imageplane.transients.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.imageplane.transients.account.AccountSection;
import org.imageplane.transients.account.Actor;

/** Colours and navigation on the account page; the frame shows them as soon as they are chosen. */
@org.springframework.stereotype.Component
class LookSection implements AccountSection {

    private final ShellMemory memory;

    LookSection(ShellMemory memory) {
        this.memory = memory;
    }

    @Override
    public Component of(Actor actor) {
        ShellChoices choices = memory.choices();
        var colours = new RadioButtonGroup<ColourTheme>("Colours");
        colours.setItems(ColourTheme.values());
        colours.setItemLabelGenerator(ColourTheme::label);
        colours.setValue(choices.theme());
        colours.addValueChangeListener(change -> keep(memory.choices().with(change.getValue())));
        var rail = new Checkbox("Fold the navigation to a rail of icons", choices.rail());
        rail.addValueChangeListener(
                change -> keep(memory.choices().with(change.getValue().booleanValue())));
        var section = new Div(colours, rail);
        section.addClassName("account-look");
        return section;
    }

    /** The frame around the page reads them when it is made. */
    private void keep(ShellChoices choices) {
        memory.keep(choices);
        UI.getCurrent().getPage().reload();
    }
}
