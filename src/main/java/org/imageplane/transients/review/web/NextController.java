package org.imageplane.transients.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.rating.QueueSettings;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The next candidate of the queue, claimed for the asking person; what is not given is as in their session settings. */
@RestController
class NextController {

    private final CurrentActor current;
    private final RatingQueue queue;
    private final CandidateSearch search;
    private final Projects projects;
    private final Quantities quantities;
    private final Associations associations;

    NextController(
            CurrentActor current,
            RatingQueue queue,
            CandidateSearch search,
            Projects projects,
            Quantities quantities,
            Associations associations) {
        this.current = current;
        this.queue = queue;
        this.search = search;
        this.projects = projects;
        this.quantities = quantities;
        this.associations = associations;
    }

    @PostMapping("/api/v1/next")
    ResponseEntity<CandidateDetailsJson> next(
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String filter) {
        Actor actor = current.require();
        QueueSettings kept = queue.settings(actor);
        QueueSettings wanted =
                new QueueSettings(
                        project.isBlank() ? kept.project() : known(actor, project),
                        choice("order", order, QueueSettings.Order.values(), kept.order()),
                        choice("filter", filter, QueueSettings.Which.values(), kept.which()),
                        kept.bandsLeftOut());
        List<Quantity> known = quantities.all();
        return queue.next(actor, wanted, null)
                .flatMap(id -> search.one(actor, id))
                .map(
                        details ->
                                CandidateDetailsJson.of(
                                        details, known, associations.of(actor, details.row().id())))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private String known(Actor actor, String project) {
        return projects.visibleTo(actor).stream()
                .map(Project::name)
                .filter(name -> name.equalsIgnoreCase(project))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadQueryException(
                                        "project: there is no project \"%s\".".formatted(project)));
    }

    private static <T extends Enum<T>> T choice(
            String parameter, String text, T[] choices, T otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadQueryException(
                                        "%s: \"%s\" is not one of %s."
                                                .formatted(
                                                        parameter,
                                                        text,
                                                        Arrays.stream(choices)
                                                                .map(Enum::name)
                                                                .map(
                                                                        name ->
                                                                                name.toLowerCase(
                                                                                        Locale
                                                                                                .ROOT))
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }
}
