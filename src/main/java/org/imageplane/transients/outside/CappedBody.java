package org.imageplane.transients.outside;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body whole, and lets go of the connection as soon as there are too many bytes. */
class CappedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final long mostBytes;
    private long bytes;
    private Flow.@Nullable Subscription subscription;

    CappedBody(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A body that nobody reads, be it as long as it will. */
    static BodySubscriber<byte[]> unread() {
        return new BodySubscriber<>() {

            private final BodySubscriber<byte[]> none = BodySubscribers.replacing(new byte[0]);

            @Override
            public CompletionStage<byte[]> getBody() {
                return none.getBody();
            }

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.cancel();
                none.onComplete();
            }

            @Override
            public void onNext(List<ByteBuffer> part) {}

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onComplete() {}
        };
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        bytes += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytes > mostBytes) {
            Objects.requireNonNull(subscription).cancel();
            whole.onError(new TooLargeException());
        } else {
            whole.onNext(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
