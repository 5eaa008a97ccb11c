package org.imageplane.transients.admin;

import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.jspecify.annotations.Nullable;

/** A deletion as the job works on it. */
record DeletionUnderWay(
        long id,
        Deletion.Kind kind,
        long projectId,
        String project,
        @Nullable Long observationId,
        @Nullable String observation,
        @Nullable Long beamId,
        @Nullable Integer beamIndex,
        int candidates,
        long askedBy,
        String username) {

    /** On whose behalf; what they asked for they were allowed to. */
    Actor admin() {
        return new Actor(askedBy, username, Set.of(Role.ADMIN));
    }

    /** Whether other detections of the sources may stay. */
    boolean partly() {
        return kind == Deletion.Kind.CANDIDATES || kind == Deletion.Kind.BEAM;
    }

    String subject() {
        return DeletionScope.subject(kind, project, observation, beamIndex, candidates);
    }

    /** Condition on a row of the project with these columns. */
    String condition(String observationColumn, String beamColumn) {
        return switch (kind) {
            case CANDIDATES -> "false";
            case BEAM -> beamColumn + " = " + beamId;
            case OBSERVATION -> observationColumn + " = " + observationId;
            case PROJECT -> "true";
        };
    }
}
