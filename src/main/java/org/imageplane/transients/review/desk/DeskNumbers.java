package org.imageplane.transients.review.desk;

import java.util.Optional;
import java.util.function.Supplier;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.review.live.PageNews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the numbers over the desk, and keeps them up to date with what others do. */
@Component
class DeskNumbers {

    private final DeskFlow flow;
    private final RatingQueue queue;
    private final PageNews news;

    DeskNumbers(DeskFlow flow, RatingQueue queue, PageNews news) {
        this.flow = flow;
        this.queue = queue;
        this.news = news;
    }

    /** As they are now. */
    DeskProgress read(Actor actor, DeskSource source, DeskContent content) {
        return new DeskProgress(
                flow.left(actor, source),
                source instanceof DeskSource.Queue,
                queue.ratersHere(content.project().id()));
    }

    /** For as long as the desk is open. */
    void follow(
            com.vaadin.flow.component.Component desk,
            Actor actor,
            DeskHeader header,
            Supplier<DeskSource> source,
            Supplier<@Nullable DeskContent> shown) {
        var company = new DeskCompany(actor, shown);
        news.follow(
                desk,
                company::concerns,
                () ->
                        Optional.ofNullable(shown.get())
                                .map(content -> read(actor, source.get(), content)),
                now -> {
                    now.ifPresent(header::progress);
                    header.meanwhile(company.word().orElse(""));
                });
    }
}
