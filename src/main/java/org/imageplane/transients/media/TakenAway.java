package org.imageplane.transients.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Takes a file away when the transaction ends like that: the creation of its owner undone, or its removal done.
 *
 * @param end one of {@link TransactionSynchronization}'s
 */
record TakenAway(Path place, int end) implements TransactionSynchronization {

    @Override
    public void afterCompletion(int status) {
        if (status == end) {
            try {
                Files.deleteIfExists(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
