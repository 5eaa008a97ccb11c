package org.imageplane.transients.admin;

import java.util.Set;

/** What an administrator wants to delete; always of one project, since other projects' rows stay. */
public sealed interface DeletionTarget {

    /** The project. */
    long projectId();

    /** Candidates that were chosen one by one. */
    record Chosen(long projectId, Set<Long> candidateIds) implements DeletionTarget {

        public Chosen {
            candidateIds = Set.copyOf(candidateIds);
        }
    }

    /** A beam with its files and candidates. */
    record OneBeam(long projectId, long beamId) implements DeletionTarget {}

    /** All that the project has of an observation; the observation itself, a fact on the sky, stays. */
    record OneObservation(long projectId, long observationId) implements DeletionTarget {}

    /** The project with all that is in it. */
    record WholeProject(long projectId) implements DeletionTarget {}
}
