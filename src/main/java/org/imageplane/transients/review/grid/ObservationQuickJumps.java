package org.imageplane.transients.review.grid;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.shell.AppIcon;
import org.imageplane.transients.shell.QuickJumpSource;
import org.imageplane.transients.shell.QuickJumpTarget;
import org.imageplane.transients.survey.Observations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Observations by a part of id or name, for Ctrl-K; leads to their candidates. */
@Component
@Order(20)
class ObservationQuickJumps implements QuickJumpSource {

    private final Observations observations;

    ObservationQuickJumps(Observations observations) {
        this.observations = observations;
    }

    @Override
    public List<QuickJumpTarget> find(Actor actor, String typed, int limit) {
        return observations.matching(actor, null, typed, limit).stream()
                .map(
                        one ->
                                new QuickJumpTarget(
                                        one.externalId(),
                                        one.name().isBlank() ? "Observation" : one.name(),
                                        "candidates?"
                                                + QueryParameters.of(
                                                                "observation", one.externalId())
                                                        .getQueryString(),
                                        AppIcon.STATUS))
                .toList();
    }
}
