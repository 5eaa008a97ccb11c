package org.imageplane.transients.candidate;

import java.util.UUID;

/** What came of storing a candidate. */
public sealed interface StoredCandidate {

    long id();

    UUID uid();

    String name();

    /** It was stored now. */
    record Created(long id, UUID uid, String name) implements StoredCandidate {}

    /** It had been stored before, and stays as it was. */
    record AlreadyThere(long id, UUID uid, String name) implements StoredCandidate {}
}
