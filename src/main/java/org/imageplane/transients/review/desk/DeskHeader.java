package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import org.imageplane.transients.rating.RatingQueue;

/** The line over the desk: project, observation, candidate; how many are left and who else is here. */
class DeskHeader extends HorizontalLayout {

    private final H1 title = new H1();
    private final Span context = new Span();
    private final Span company = new Span();
    private final Span left = new Span();

    DeskHeader() {
        addClassName("desk-header");
        context.addClassName("context");
        company.addClassName("company");
        left.addClassName("left");
        Div right = new Div(left, company);
        right.addClassName("right");
        add(context, title, right);
    }

    void show(DeskContent content) {
        context.setText(content.project().name() + " · " + content.row().observation());
        title.setText(content.row().name());
        title.getElement().setAttribute("title", "Candidate " + content.id());
        company.setText(content.mine() ? "" : "Somebody else is looking at this one too");
    }

    void progress(long candidatesLeft, boolean queue, int raters) {
        left.setText(queue ? inWords(candidatesLeft) + " left" : candidatesLeft + " in the list");
        company.setText(
                company.getText().startsWith("Somebody") || raters < 2
                        ? company.getText()
                        : "● " + raters + " raters here");
    }

    /** The queue counts no further than its cap. */
    private static String inWords(long count) {
        return count >= RatingQueue.LEFT_CAP
                ? RatingQueue.LEFT_CAP + " or more"
                : String.valueOf(count);
    }
}
