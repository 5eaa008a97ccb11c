package org.imageplane.transients.review.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.imageplane.transients.rating.CandidateRated;
import org.imageplane.transients.rating.ClaimsChanged;
import org.imageplane.transients.replica.Elsewhere;
import org.imageplane.transients.replica.NewsMissed;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.util.ReflectionTestUtils;

@SpringBootTest
@WithActor(username = "alice")
class PageNewsTest extends SpringBrowserlessTest {

    private static final CandidateRated RATED = new CandidateRated(1, 2, 3);

    private record Planned(Runnable task, Instant when) {}

    @Autowired PageNews ofTheApplication;

    private final List<Planned> planned = new ArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final Div page = new Div();
    private final Span shown = new Span("nothing");
    private PageNews news;

    @BeforeEach
    void a_page_that_follows_ratings() {
        TaskScheduler clock = mock(TaskScheduler.class);
        when(clock.schedule(any(Runnable.class), any(Instant.class)))
                .thenAnswer(
                        call -> {
                            planned.add(new Planned(call.getArgument(0), call.getArgument(1)));
                            return null;
                        });
        news = new PageNews(clock);
        news.follow(
                page,
                event -> event instanceof CandidateRated || event instanceof NewsMissed,
                reads::incrementAndGet,
                read -> shown.setText("read " + read));
        page.add(shown);
    }

    @Test
    void news_of_this_process_and_of_others_are_shown_when_they_concern_the_page() {
        UI.getCurrent().add(page);
        news.here(new ClaimsChanged(1, 2));
        assertThat(planned).isEmpty();

        news.here(RATED);
        tick();
        assertThat(shown.getText()).isEqualTo("read 1");
        news.elsewhere(new Elsewhere<>(RATED));
        tick();
        assertThat(shown.getText()).isEqualTo("read 2");
        news.here(new NewsMissed());
        tick();
        assertThat(shown.getText()).isEqualTo("read 3");
    }

    @Test
    void pages_that_are_not_seen_are_brought_up_to_date_when_they_are_seen_again() {
        UI.getCurrent().add(page);
        see("HIDDEN");
        news.here(RATED);
        news.here(RATED);
        assertThat(planned).isEmpty();

        see("VISIBLE");

        assertThat(planned).hasSize(1);
        tick();
        assertThat(shown.getText()).isEqualTo("read 1");
    }

    @Test
    void many_news_are_one_look_and_the_next_one_comes_two_seconds_later() {
        UI.getCurrent().add(page);
        for (int i = 0; i < 100; i++) {
            news.here(RATED);
        }
        assertThat(planned).hasSize(1);
        Instant before = Instant.now();
        tick();
        news.here(RATED);

        assertThat(reads).hasValue(1);
        assertThat(planned).hasSize(1);
        assertThat(planned.getFirst().when()).isAfterOrEqualTo(before.plus(PageNews.PAUSE));
    }

    @Test
    void a_page_that_was_left_is_forgotten() {
        news.here(RATED);
        assertThat(planned).as("not open yet").isEmpty();
        UI.getCurrent().add(page);
        assertThat(news.followers()).isEqualTo(1);
        news.here(RATED);

        UI.getCurrent().remove(page);

        assertThat(news.followers()).isZero();
        tick();
        assertThat(reads).as("what was planned is not done any more").hasValue(0);
        UI.getCurrent().add(page);
        assertThat(news.followers()).as("it may come back").isEqualTo(1);
    }

    @Test
    void one_that_fails_does_not_keep_the_next_from_working() {
        var failing = new Div();
        news.follow(
                failing,
                event -> true,
                () -> {
                    throw new IllegalStateException("The database is away, as this test wants it.");
                },
                read -> {});
        UI.getCurrent().add(failing, page);
        news.here(RATED);
        planned.forEach(look -> look.task().run());
        MockVaadin.INSTANCE.clientRoundtrip();
        assertThat(shown.getText()).isEqualTo("read 1");
    }

    @Test
    void pages_of_the_application_leave_nothing_behind() {
        UI.getCurrent().navigate("account");
        int before = ofTheApplication.followers();
        for (String address : List.of("", "survey-status", "account", "survey-status")) {
            UI.getCurrent().navigate(address);
        }
        assertThat(ofTheApplication.followers()).isEqualTo(before + 1);
        UI.getCurrent().navigate("account");
        assertThat(ofTheApplication.followers()).isEqualTo(before);
    }

    /** As the browser tells. */
    private void see(String visibility) {
        ReflectionTestUtils.invokeMethod(
                UI.getCurrent().getPage(), "setPageVisibility", visibility);
        runPendingSignalsTasks();
    }

    private void tick() {
        planned.removeFirst().task().run();
        MockVaadin.INSTANCE.clientRoundtrip();
    }
}
