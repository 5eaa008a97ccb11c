package org.imageplane.transients.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.catalogue.PulsarFetches;
import org.imageplane.transients.catalogue.PulsarImport;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.shell.AppIcon;
import org.imageplane.transients.shell.ConeField;
import org.imageplane.transients.shell.NamedPositions;

/** The pulsar catalogue, for administrators: which it is, its pulsars, and another one instead. */
@Route("admin/pulsars")
@PageTitle("Pulsars")
@Menu(title = "Pulsars", order = 150, icon = "cone")
@RolesAllowed("ADMIN")
class PulsarsView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Pulsars pulsars;
    private final CatalogueFacts facts = new CatalogueFacts();
    private final TextField name = new TextField("Name");
    private final ConeField cone;
    private final Span total = new Span();
    private final Paragraph problem = new Paragraph();
    private final PulsarTable table;
    private transient PulsarsState state = PulsarsState.read(QueryParameters.empty());

    PulsarsView(
            CurrentActor currentActor,
            Pulsars pulsars,
            PulsarImport imports,
            PulsarFetches fetches,
            NamedPositions names) {
        this.pulsars = pulsars;
        Actor actor = currentActor.require();
        addClassNames("page", "pulsars-page");
        name.setPlaceholder("J0437, B1919+21, Crab …");
        name.setPrefixComponent(AppIcon.SEARCH.create());
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        go(state.named(event.getValue()));
                    }
                });
        cone = new ConeField("Cone", names);
        cone.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        go(state.in(event.getValue()));
                    }
                });
        total.addClassNames("total", "numbers");
        problem.addClassName("problems");
        problem.getElement().setAttribute("role", "alert");
        var search = new Div(name, cone, total);
        search.addClassName("pulsar-search");
        table = new PulsarTable(pulsars, state, this::go);
        var panels =
                new Div(
                        facts,
                        new CatalogueUpload(actor, imports, this::show),
                        new FetchPanel(actor, fetches, this::show));
        panels.addClassName("pulsar-panels");
        add(panels, search, problem, table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = PulsarsState.read(event.getLocation().getQueryParameters());
        name.setValue(state.query().name());
        cone.setValue(state.query().cone());
        problem.setText("Left out. " + state.problem());
        problem.setVisible(!state.problem().isEmpty());
        show();
    }

    private void show() {
        facts.show(pulsars);
        int count = pulsars.count(state.query());
        total.setText("%,d %s".formatted(count, count == 1 ? "pulsar" : "pulsars"));
        table.show(state, count);
    }

    private void go(PulsarsState next) {
        UI.getCurrent().navigate("admin/pulsars", next.write());
    }
}
