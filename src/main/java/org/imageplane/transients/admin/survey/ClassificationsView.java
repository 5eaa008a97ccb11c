package org.imageplane.transients.admin.survey;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.rating.AddedClassification;
import org.imageplane.transients.rating.ClassificationChange;
import org.imageplane.transients.rating.ClassificationUse;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.shell.crud.CrudAct;
import org.imageplane.transients.shell.crud.CrudForm;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudQuery;
import org.imageplane.transients.shell.crud.CrudWords;
import org.imageplane.transients.survey.RatingScale;
import org.jspecify.annotations.Nullable;

/** What raters may say that a candidate is: the terms of both rating scales, retired ones among them. */
@Route("admin/classifications")
@PageTitle("Classifications")
@Menu(title = "Classifications", order = 110, icon = "ratings")
@RolesAllowed("ADMIN")
class ClassificationsView extends CrudPage<ClassificationUse> {

    private static final long serialVersionUID = 1L;

    /** What the form fills. */
    public record Draft(
            RatingScale scale, String name, String description, @Nullable Integer place) {

        static Draft of(ClassificationUse use) {
            var term = use.classification();
            return new Draft(term.ratingScale(), term.name(), term.description(), use.position());
        }
    }

    private final transient Actor actor;
    private final transient Classifications classifications;

    ClassificationsView(CurrentActor current, Classifications classifications) {
        super(
                "admin/classifications",
                new CrudWords<>(
                        "classification",
                        "classifications",
                        use -> use.classification().id(),
                        use -> use.classification().name()));
        this.actor = current.require();
        this.classifications = classifications;
        columns()
                .text("name", "Name", use -> use.classification().name())
                .word(
                        "scale",
                        "Rating scale",
                        use -> ScaleWords.of(use.classification().ratingScale()))
                .longText("description", "What it means", use -> use.classification().description())
                .number("place", "Order", ClassificationUse::position)
                .number("uses", "Uses", ClassificationUse::uses)
                .word("state", "State", use -> TermState.of(use.retired()));
        filter("scale", ScaleWords.filter());
        filter(TermState.KEY, TermState.field());
        listed(this::terms);
        form(form());
        act(
                CrudAct.of("Retire", this::retire)
                        .when(use -> !use.retired())
                        .asking(
                                use ->
                                        "%s is no longer offered to raters. Ratings that have it keep it (%,d now)."
                                                .formatted(
                                                        use.classification().name(), use.uses())));
        act(CrudAct.of("Offer again", this::restore).when(ClassificationUse::retired));
        empty("No classifications", "Raters need at least one for each rating scale: add it.");
    }

    private CrudForm<ClassificationUse, Draft> form() {
        var name = new TextField("Name");
        name.setMaxLength(Classifications.MAX_NAME);
        var description = new TextArea("What it means");
        description.setMaxLength(Classifications.MAX_DESCRIPTION);
        var place = new IntegerField("Order");
        place.setHelperText("Raters see smaller numbers first.");
        return new CrudForm<>(Draft.class, Draft::of)
                .field("name", name, rules -> rules.asRequired("Give it a name."))
                .field("scale", ScaleWords.field())
                .field("description", description)
                .field("place", place, rules -> rules.asRequired("Give it a whole number."))
                .fixed("scale")
                .adds(
                        new Draft(RatingScale.CONFIDENCE_1_5, "", "", Classifications.LAST),
                        this::add)
                .changes(this::change);
    }

    private List<ClassificationUse> terms(CrudQuery query) {
        String scale = query.filter("scale");
        String state = query.filter(TermState.KEY);
        return Arrays.stream(RatingScale.values())
                .filter(one -> scale.isEmpty() || one.name().equals(scale))
                .flatMap(one -> classifications.uses(actor, one).stream())
                .filter(use -> TermState.fits(state, use.retired()))
                .toList();
    }

    private CrudOutcome add(Draft draft) {
        return switch (classifications.add(
                actor, draft.scale(), draft.name(), draft.description(), place(draft))) {
            case AddedClassification.Added(var term) ->
                    CrudOutcome.done(term.id(), "Added. Raters can choose it now.");
            case AddedClassification.AlreadyThere there ->
                    CrudOutcome.refused("name", there.sentence());
            case AddedClassification.Refused(String sentence) ->
                    CrudOutcome.refused("name", sentence);
        };
    }

    private CrudOutcome change(ClassificationUse before, Draft draft) {
        return switch (classifications.change(
                actor, before, draft.name(), draft.description(), place(draft))) {
            case ClassificationChange.Changed(var term) -> CrudOutcome.done(term.id(), "Saved.");
            case ClassificationChange.Refused(String sentence) ->
                    CrudOutcome.refused("name", sentence);
        };
    }

    private CrudOutcome retire(ClassificationUse use) {
        classifications.retire(actor, use.classification().id());
        return CrudOutcome.done(use.classification().id(), "Retired. Ratings keep it.");
    }

    private CrudOutcome restore(ClassificationUse use) {
        classifications.restore(actor, use.classification().id());
        return CrudOutcome.done(use.classification().id(), "Raters can choose it again.");
    }

    private static int place(Draft draft) {
        Integer place = draft.place();
        return place == null ? Classifications.LAST : place;
    }
}
