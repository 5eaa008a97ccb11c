package org.imageplane.transients.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.imageplane.transients.imaging.fits.UnreadableFitsException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes a few pictures at a time, on threads of its own, so that any number of requests costs bounded memory and leaves
 * the processors to the pages: virtual threads that compute would keep all others from running.
 */
@Component
class PictureWorkshop implements DisposableBean {

    private static final int WAITING = 500;
    private static final String BUSY =
            "The server is making many pictures at this moment. Try again in a minute.";

    /** Making something from a file, which may turn out to have nothing of the kind. */
    interface Work<T> {
        T make() throws IOException, UnreadableFitsException;
    }

    private final ThreadPoolExecutor threads;
    private final long timeLimitMs;

    PictureWorkshop(PictureSettings settings) {
        timeLimitMs = settings.timeLimit().toMillis();
        threads =
                new ThreadPoolExecutor(
                        settings.atOnce(),
                        settings.atOnce(),
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().daemon().name("picture-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Waits until it is made, or until the time is up. */
    <T> ImagingOutcome<T> make(Work<T> work) {
        Future<T> made;
        try {
            made = threads.submit(work::make);
        } catch (RejectedExecutionException e) {
            return new ImagingOutcome.Busy<>(BUSY);
        }
        try {
            return new ImagingOutcome.Made<>(made.get(timeLimitMs, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            made.cancel(true);
            return new ImagingOutcome.Busy<>(BUSY);
        } catch (InterruptedException e) {
            made.cancel(true);
            Thread.currentThread().interrupt();
            return new ImagingOutcome.Busy<>(BUSY);
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case UnreadableFitsException unreadable ->
                        new ImagingOutcome.Nothing<>(String.valueOf(unreadable.getMessage()));
                case IOException disk ->
                        throw new UncheckedIOException("A file could not be read.", disk);
                case null, default ->
                        throw new IllegalStateException("A picture could not be made.", e);
            };
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
