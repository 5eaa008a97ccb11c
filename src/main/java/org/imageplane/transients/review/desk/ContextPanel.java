package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.shell.SkyPositionText;
import org.imageplane.transients.sky.TimeScales;
import org.imageplane.transients.survey.MetadataOrigin;
import org.imageplane.transients.survey.Observation;
import org.jspecify.annotations.Nullable;

/** Where and when: position, nearest known source, observation. */
class ContextPanel extends Div {

    /** Page of an observation in the MWA's archive, see the MWA wiki, "Viewing MWA observations and telescope status". */
    private static final String MWA_OBSERVATION =
            "http://ws.mwatelescope.org/observation/obs/?obs_id=";

    ContextPanel() {
        addClassName("context-panel");
    }

    void show(DeskContent content) {
        removeAll();
        add(position(content.row()));
        beam(content).ifPresent(this::add);
        add(known(content.row()), observation(content));
    }

    private static Div position(CandidateRow row) {
        Facts facts = new Facts();
        facts.fact("Position", new SkyPositionText(row.position()), "ICRS; degrees on a click");
        facts.fact("Detection filter", row.detectionFilter());
        facts.fact(
                "Number",
                row.candidateNumber() == null ? null : String.valueOf(row.candidateNumber()));
        return section("Candidate", facts);
    }

    /** Where the beam points, if the survey says so. */
    private static Optional<Div> beam(DeskContent content) {
        Integer index = content.row().beam();
        if (index == null) {
            return Optional.empty();
        }
        Facts facts = new Facts();
        facts.fact("Index", String.valueOf(index));
        content.beamCentre()
                .ifPresent(
                        centre ->
                                facts.fact(
                                        "Centre",
                                        new SkyPositionText(centre),
                                        "ICRS; degrees on a click"));
        return Optional.of(section("Beam", facts));
    }

    private static Div known(CandidateRow row) {
        boolean deep = row.beam() != null;
        String title = deep ? "Deep-image counterpart" : "Nearest known source";
        if (row.knownName() == null
                && row.knownSepArcmin() == null
                && row.knownPosition() == null) {
            return section(title, new Span("The uploader named none."));
        }
        Facts facts = new Facts();
        facts.fact("Name", row.knownName());
        Span separation = new Span();
        Double arcmin = row.knownSepArcmin();
        if (arcmin != null) {
            separation.add(
                    new Span(
                            deep
                                    ? String.format(Locale.ROOT, "%.2f″", arcmin * 60)
                                    : String.format(Locale.ROOT, "%.2f′", arcmin)));
            separation.getElement().setAttribute("title", arcmin + " arcmin");
        }
        if (!deep || row.knownIsClose() != null) {
            separation.add(closeness(row.knownIsClose()));
        }
        facts.fact("Separation", separation, "From the candidate");
        if (row.knownPosition() != null) {
            facts.fact("Position", new SkyPositionText(row.knownPosition()), null);
        }
        return section(title, facts);
    }

    private static Span closeness(@Nullable Boolean close) {
        Span badge =
                new Span(close == null ? "close or not: unknown" : close ? "close" : "not close");
        badge.addClassNames("badge", close == null ? "unknown" : close ? "close" : "not-close");
        return badge;
    }

    private static Div observation(DeskContent content) {
        Observation observation = content.observation();
        Facts facts = new Facts();
        if (observation == null) {
            return section("Observation", facts.fact("Id", content.row().observation()));
        }
        if (observation.isMwa()) {
            Anchor archive =
                    new Anchor(
                            MWA_OBSERVATION + observation.externalId(), observation.externalId());
            archive.setTarget(AnchorTarget.BLANK);
            archive.getElement().setAttribute("rel", "noopener noreferrer");
            facts.fact("Id", archive, "Opens the observation in the MWA archive");
        } else {
            facts.fact("Id", observation.externalId());
        }
        facts.fact("Name", observation.name());
        if (observation.startTime() != null) {
            facts.fact("Start", TimeScales.formatUtc(observation.startTime()));
        }
        facts.fact("Frequency", number(observation.centreFrequencyMhz(), "%.2f MHz"));
        facts.fact("Integration", number(observation.integrationTimeS(), "%.1f s"));
        facts.fact("Resolution", number(observation.frequencyResolutionKhz(), "%.0f kHz"));
        MetadataOrigin origin = observation.origin();
        facts.fact("Metadata", origin == null ? null : origin.sentence());
        return section("Observation", facts);
    }

    private static @Nullable String number(@Nullable Double value, String format) {
        return value == null ? null : String.format(Locale.ROOT, format, value);
    }

    private static Div section(String title, com.vaadin.flow.component.Component body) {
        Div section = new Div(new H3(title), body);
        section.addClassName("section");
        return section;
    }
}
