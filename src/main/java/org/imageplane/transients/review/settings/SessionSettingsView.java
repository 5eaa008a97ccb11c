package org.imageplane.transients.review.settings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.ObservingBand;
import org.imageplane.transients.rating.QueueSettings;
import org.imageplane.transients.rating.QueueSettings.Order;
import org.imageplane.transients.rating.QueueSettings.Which;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;

/** Which candidates "next" hands out. Every change is kept at once, for the person. */
@Route("session-settings")
@PageTitle("Rating settings")
@Menu(title = "Rating settings", order = 40, icon = "settings")
@PermitAll
class SessionSettingsView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient RatingQueue queue;
    private final Select<String> project = new Select<>();
    private final RadioButtonGroup<Which> which = new RadioButtonGroup<>("Which candidates");
    private final RadioButtonGroup<Order> order = new RadioButtonGroup<>("In which order");
    private final CheckboxGroup<String> leftOut = new CheckboxGroup<>("Observing bands left out");
    private final Span left = new Span();
    private final Paragraph hint = new Paragraph();
    private final Button start =
            new Button("Start rating", event -> UI.getCurrent().navigate("rate"));

    SessionSettingsView(CurrentActor currentActor, RatingQueue queue, Projects projects) {
        this.actor = currentActor.require();
        this.queue = queue;
        addClassNames("page", "settings-page");
        project.setLabel("Project");
        project.setItems(projects.visibleTo(actor).stream().map(Project::name).toList());
        project.setEmptySelectionAllowed(true);
        project.setEmptySelectionCaption("Any project");
        project.setPlaceholder("Any project");
        which.setItems(Which.values());
        which.setItemLabelGenerator(QueueWords::of);
        which.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        order.setItems(Order.values());
        order.setItemLabelGenerator(QueueWords::of);
        order.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        leftOut.setItems(ObservingBand.MWA.stream().map(ObservingBand::name).toList());
        leftOut.setHelperText(
                "MWA centre frequencies, each ± 1 MHz. Ticked bands are not handed out.");
        left.addClassName("big-number");
        hint.addClassName("secondary");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        read(queue.settings(actor));
        project.addValueChangeListener(event -> changed());
        which.addValueChangeListener(event -> changed());
        order.addValueChangeListener(event -> changed());
        leftOut.addValueChangeListener(event -> changed());
        var fields = new Div(project, which, order, leftOut);
        fields.addClassNames("panel", "settings-fields");
        var waiting = new Div(new H2("Waiting for you"), left, hint, start);
        waiting.addClassNames("panel", "settings-waiting");
        add(fields, waiting);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showLeft();
    }

    private void read(QueueSettings settings) {
        boolean there =
                project.getListDataView()
                        .getItems()
                        .anyMatch(name -> name.equals(settings.project()));
        project.setValue(there ? settings.project() : null);
        which.setValue(settings.which());
        order.setValue(settings.order());
        Set<String> known = new HashSet<>(settings.bandsLeftOut());
        known.retainAll(ObservingBand.MWA.stream().map(ObservingBand::name).toList());
        leftOut.setValue(known);
    }

    private QueueSettings written() {
        return new QueueSettings(
                project.getValue(), order.getValue(), which.getValue(), leftOut.getValue());
    }

    private void changed() {
        queue.keepSettings(actor, written());
        showLeft();
    }

    private void showLeft() {
        if (!actor.may(Role.RATER)) {
            start.setEnabled(false);
            hint.setText("Rating needs the role rater; an administrator can give it to you.");
            return;
        }
        long count = queue.left(actor, written());
        left.setText("%,d".formatted(count));
        start.setEnabled(count > 0);
        hint.setText(
                count == 0
                        ? "Nothing is left with these settings. Choose another project, other candidates, or fewer bands left out."
                        : count == 1
                                ? "candidate with these settings. They are kept for you, on every machine."
                                : "candidates with these settings. They are kept for you, on every machine.");
    }
}
