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
    private final Span meanwhile = new Span();
    private boolean shared;

    DeskHeader() {
        addClassName("desk-header");
        context.addClassName("context");
        company.addClassName("company");
        left.addClassName("left");
        meanwhile.addClassName("meanwhile");
        meanwhile.getElement().setAttribute("role", "status");
        Div right = new Div(meanwhile, left, company);
        right.addClassName("right");
        add(context, title, right);
    }

    void show(DeskContent content) {
        context.setText(content.project().name() + " · " + content.row().observation());
        title.setText(content.row().name());
        title.getElement().setAttribute("title", "Candidate " + content.id());
        shared = !content.mine();
        company.setText(shared ? "Somebody else is looking at this one too" : "");
        meanwhile.setText("");
    }

    void progress(DeskProgress now) {
        left.setText(now.queue() ? inWords(now.left()) + " left" : now.left() + " in the list");
        if (!shared) {
            company.setText(now.raters() < 2 ? "" : "● " + now.raters() + " raters here");
        }
    }

    /** What happened to the candidate since it was shown, in a few quiet words. */
    void meanwhile(String words) {
        meanwhile.setText(words);
    }

    /** The queue counts no further than its cap. */
    private static String inWords(long count) {
        return count >= RatingQueue.LEFT_CAP
                ? RatingQueue.LEFT_CAP + " or more"
                : String.valueOf(count);
    }
}
