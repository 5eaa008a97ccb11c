package org.imageplane.transients.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.imageplane.transients.imaging.fits.UnreadableFitsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PictureWorkshopTest {

    PictureWorkshop workshop = workshop(Duration.ofSeconds(20));

    private static PictureWorkshop workshop(Duration limit) {
        return new PictureWorkshop(new PictureSettings(Path.of("target/none"), 1, 2, limit));
    }

    @AfterEach
    void close() {
        workshop.destroy();
    }

    @Test
    void no_more_than_so_many_are_made_at_once() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var twoAreIn = new CountDownLatch(2);
        List<Future<ImagingOutcome<Integer>>> outcomes = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                int number = i;
                outcomes.add(
                        people.submit(
                                () ->
                                        workshop.make(
                                                () -> {
                                                    most.accumulateAndGet(
                                                            now.incrementAndGet(), Math::max);
                                                    twoAreIn.countDown();
                                                    await(twoAreIn);
                                                    now.decrementAndGet();
                                                    return number;
                                                })));
            }
        }
        for (int i = 0; i < 20; i++) {
            assertThat(outcomes.get(i).get()).isEqualTo(new ImagingOutcome.Made<>(i));
        }
        assertThat(most).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_takes_too_long_is_given_up_and_its_thread_told() throws Exception {
        workshop.destroy();
        workshop = workshop(Duration.ofMillis(50));
        var told = new CountDownLatch(1);
        ImagingOutcome<String> outcome =
                workshop.make(
                        () -> {
                            try {
                                new CountDownLatch(1).await();
                                return "never";
                            } catch (InterruptedException e) {
                                told.countDown();
                                throw new IOException(e);
                            }
                        });

        assertThat(outcome)
                .isEqualTo(
                        new ImagingOutcome.Busy<>(
                                "The server is making many pictures at this moment. Try again in a minute."));
        told.await();
        assertThat(told.getCount()).isZero();
    }

    @Test
    void a_file_without_a_picture_is_an_outcome_and_a_failing_disk_is_not() {
        assertThat(
                        workshop.<String>make(
                                () -> {
                                    throw new UnreadableFitsException("The file is empty.");
                                }))
                .isEqualTo(new ImagingOutcome.Nothing<>("The file is empty."));
        assertThatThrownBy(
                        () ->
                                workshop.<String>make(
                                        () -> {
                                            throw new IOException("No space left on device");
                                        }))
                .isInstanceOf(UncheckedIOException.class);
    }
}
