package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateQueryBuilder;
import org.imageplane.transients.candidate.ConeAround;
import org.imageplane.transients.candidate.Histograms;
import org.imageplane.transients.candidate.SaidVerdict;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.shell.ConeField;
import org.imageplane.transients.shell.NamedPositions;
import org.imageplane.transients.shell.RangeField;
import org.imageplane.transients.shell.RangeField.Bounds;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;

/** The filters that are used now and then: cone, classification, ids, ranges of any quantity. */
class MoreFilters extends Popover {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<CandidateQuery> onChange;
    private final Map<ConeAround, ConeField> cones = new EnumMap<>(ConeAround.class);
    private final IntegerField beam = new IntegerField("Beam");
    private final Select<SaidVerdict> verdict = new Select<>();
    private final AssociationField association =
            new AssociationField(filter -> changed(true, draft().association(filter)));
    private final Select<String> classification = new Select<>();
    private final RangeField ids = new RangeField("Candidate id", "");
    private final Checkbox bestBeams = new Checkbox("Best beam of each source only");
    private final QuantityFilters ranges;
    private transient CandidateQuery query = CandidateQuery.all();

    MoreFilters(
            Button opener,
            Actor actor,
            Classifications classifications,
            Histograms histograms,
            NamedPositions names,
            Consumer<CandidateQuery> onChange) {
        this.onChange = onChange;
        ranges = new QuantityFilters(actor, histograms, onChange);
        setTarget(opener);
        setPosition(PopoverPosition.BOTTOM_START);
        setAriaLabel("More filters");
        addClassName("more-filters");
        cones.put(ConeAround.CANDIDATE, new ConeField("Cone around the candidate", names));
        cones.put(ConeAround.BEAM_CENTRE, new ConeField("Cone around the beam centre", names));
        cones.put(
                ConeAround.KNOWN_SOURCE,
                new ConeField("Cone around the deep counterpart or known source", names));
        beam.setMin(0);
        beam.setPlaceholder("Any");
        beam.setClearButtonVisible(true);
        verdict.setLabel("Verdict");
        verdict.setItems(SaidVerdict.values());
        verdict.setItemLabelGenerator(said -> said == null ? "Any" : RatedWords.of(said));
        verdict.setEmptySelectionAllowed(true);
        verdict.setEmptySelectionCaption("Any");
        verdict.setPlaceholder("Any");
        classification.setLabel("Classification or tag");
        FilterBar.optional(classification, "Classification", "Any", classifications.names());
        var line = new Div(beam, verdict, classification, association);
        line.addClassName("filter-line");
        var all = new Div();
        cones.values().forEach(all::add);
        all.add(line, ids, bestBeams, ranges);
        add(all);
        cones.forEach(
                (around, cone) ->
                        cone.addValueChangeListener(
                                event ->
                                        changed(
                                                event.isFromClient(),
                                                draft().cone(around, event.getValue()))));
        beam.addValueChangeListener(
                event -> changed(event.isFromClient(), draft().beam(event.getValue())));
        verdict.addValueChangeListener(
                event -> changed(event.isFromClient(), draft().verdict(event.getValue())));
        classification.addValueChangeListener(
                event -> changed(event.isFromClient(), draft().classification(event.getValue())));
        ids.addValueChangeListener(
                event -> {
                    Bounds bounds = event.getValue();
                    changed(
                            event.isFromClient(),
                            draft().idsBetween(
                                            bounds == null ? null : whole(bounds.min()),
                                            bounds == null ? null : whole(bounds.max())));
                });
        bestBeams.addValueChangeListener(
                event -> changed(event.isFromClient(), draft().bestBeamsOnly(event.getValue())));
    }

    /** {@code offered} are the quantities that these candidates can have. */
    void show(CandidateQuery newQuery, List<Quantity> offered) {
        query = newQuery;
        cones.forEach((around, cone) -> cone.setValue(newQuery.cones().get(around)));
        beam.setValue(newQuery.beam());
        verdict.setValue(newQuery.verdict());
        association.setValue(newQuery.association());
        FilterBar.show(classification, newQuery.classification());
        ids.setValue(
                newQuery.idMin() == null && newQuery.idMax() == null
                        ? null
                        : new Bounds(number(newQuery.idMin()), number(newQuery.idMax())));
        bestBeams.setValue(newQuery.bestBeamsOnly());
        ranges.show(newQuery, offered);
    }

    private CandidateQueryBuilder draft() {
        return query.toBuilder();
    }

    private void changed(boolean byPerson, CandidateQueryBuilder draft) {
        if (byPerson) {
            onChange.accept(draft.build());
        }
    }

    private static @Nullable Long whole(@Nullable Double number) {
        return number == null ? null : Math.round(number);
    }

    private static @Nullable Double number(@Nullable Long whole) {
        return whole == null ? null : whole.doubleValue();
    }
}
