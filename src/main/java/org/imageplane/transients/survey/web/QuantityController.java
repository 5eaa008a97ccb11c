package org.imageplane.transients.survey.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The registry of measured numbers over the API: what the keys in a candidate's measurements mean. */
@RestController
class QuantityController {

    /** A quantity; decimals are left out where four significant digits are shown. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuantityJson(
            String key,
            String label,
            String unit,
            String description,
            String group,
            @Nullable Integer decimals,
            boolean defaultColumn,
            boolean brightness) {

        static QuantityJson of(Quantity quantity) {
            return new QuantityJson(
                    quantity.key(),
                    quantity.label(),
                    quantity.unit(),
                    quantity.description(),
                    quantity.group(),
                    quantity.decimals(),
                    quantity.defaultColumn(),
                    quantity.brightness());
        }
    }

    private final Quantities quantities;
    private final Projects projects;
    private final CurrentActor current;

    QuantityController(Quantities quantities, Projects projects, CurrentActor current) {
        this.quantities = quantities;
        this.projects = projects;
        this.current = current;
    }

    /** The quantities of one project; or the shipped ones and those of all that the caller may see. */
    @GetMapping("/api/v1/quantities")
    ItemsJson<QuantityJson> list(@RequestParam(required = false) @Nullable String project) {
        Actor actor = current.require();
        List<Quantity> listed =
                project == null
                        ? known(actor)
                        : projects.find(actor, project)
                                .map(found -> quantities.ofProject(found.id()))
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "project: there is no project \"%s\"."
                                                                .formatted(project)));
        return ItemsJson.all(listed.stream().map(QuantityJson::of).toList());
    }

    private List<Quantity> known(Actor actor) {
        var known =
                new HashSet<>(
                        quantities.ofProjects(
                                projects.visibleTo(actor).stream().map(Project::id).toList()));
        known.addAll(quantities.shipped());
        return quantities.all().stream().filter(known::contains).toList();
    }
}
