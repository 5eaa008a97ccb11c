package org.imageplane.transients.admin;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.media.MediaDisk;

/** What is stored, and how much room it takes: counted where it is written, never by walking the disk. Administrators only. */
public interface Storage {

    /** The disk of the media files, and the size of the database wherever that is. */
    record Room(MediaDisk.Space disk, long databaseBytes) {}

    /** How much room there is. */
    Room room(Actor admin);

    /** Every project, the largest first. */
    List<StoredProject> projects(Actor admin);

    /** A page of what projects hold of observations. */
    List<StoredObservation> observations(Actor admin, StorageQuery query, int offset, int limit);

    /** What that project holds of that observation; empty when it was never given it, or has nothing of it any more. */
    Optional<StoredObservation> observation(Actor admin, long projectId, long observationId);

    /** How many there are. */
    int count(Actor admin, StorageQuery query);
}
