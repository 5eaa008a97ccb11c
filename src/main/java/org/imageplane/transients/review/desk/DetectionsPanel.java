package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.imageplane.transients.candidate.Detection;
import org.imageplane.transients.candidate.OwnRating;
import org.imageplane.transients.sky.TimeScales;

/** Where else the same source was detected: in other beams of the observation, and in other observations. */
class DetectionsPanel extends Div {

    private final LongConsumer onOpen;
    private final H3 title = new H3();
    private final Div list = new Div();
    private final Button together = new Button();

    /** {@code onOpen} is told which detection to show, {@code onTogether} that the card's answer is meant for all beams. */
    DetectionsPanel(LongConsumer onOpen, Runnable onTogether) {
        this.onOpen = onOpen;
        addClassNames("detections-panel", "section");
        list.addClassName("detections");
        together.addThemeVariants(ButtonVariant.SMALL);
        together.addClickListener(click -> onTogether.run());
        add(title, list, together);
    }

    void show(DeskContent content) {
        List<Detection> others = content.detections();
        long beams = others.stream().filter(Detection::sameSource).count() + 1;
        setVisible(!others.isEmpty());
        title.setText("Other detections (%d)".formatted(others.size()));
        title.getElement().setAttribute("title", "Within 5″, in this project");
        list.removeAll();
        others.forEach(detection -> list.add(row(detection)));
        together.setVisible(beams > 1);
        together.setText("Rate all %d beams together".formatted(beams));
    }

    private NativeButton row(Detection detection) {
        NativeButton row = new NativeButton("", click -> onOpen.accept(detection.id()));
        Span where = new Span(where(detection));
        Span numbers = new Span(numbers(detection));
        numbers.addClassName("unit");
        row.add(where, numbers);
        if (detection.best() && detection.sameSource()) {
            row.add(badge("best beam"));
        }
        OwnRating own = detection.ownRating();
        if (own != null) {
            row.add(badge(inWords(own)));
        }
        row.getElement().setAttribute("title", "Show " + detection.name());
        return row;
    }

    private static String where(Detection detection) {
        String beam = detection.beam() == null ? "" : "beam " + detection.beam();
        if (detection.sameSource()) {
            return beam;
        }
        String day =
                detection.startTime() == null
                        ? ""
                        : TimeScales.formatUtc(detection.startTime()).substring(0, 10);
        return String.join(" ", List.of(detection.observation(), day, beam)).strip();
    }

    private static String numbers(Detection detection) {
        String separation = String.format(Locale.ROOT, "%.1f″", detection.separationArcsec());
        Double fromCentre = detection.beamSepDeg();
        return fromCentre == null || fromCentre.isNaN()
                ? separation
                : String.format(Locale.ROOT, "%.2f° off axis, %s", fromCentre, separation);
    }

    private static String inWords(OwnRating own) {
        if (own.verdict() != null) {
            return "mine: " + own.verdict().charAt(0);
        }
        if (own.score() != null) {
            return "mine: " + own.score();
        }
        return own.classification() == null ? "mine" : "mine: " + own.classification();
    }

    private static Span badge(String text) {
        Span badge = new Span(text);
        badge.addClassName("badge");
        return badge;
    }
}
