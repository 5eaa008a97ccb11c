package org.imageplane.transients.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a deletion is about, by its names as they are now.
 *
 * @param target by numbers
 * @param observation outside id; null for a project, and for chosen candidates
 */
record DeletionScope(
        DeletionTarget target,
        String project,
        @Nullable Long observationId,
        @Nullable String observation,
        @Nullable Long beamId,
        @Nullable Integer beamIndex) {

    Deletion.Kind kind() {
        return switch (target) {
            case DeletionTarget.Chosen chosen -> Deletion.Kind.CANDIDATES;
            case DeletionTarget.OneBeam beam -> Deletion.Kind.BEAM;
            case DeletionTarget.OneObservation one -> Deletion.Kind.OBSERVATION;
            case DeletionTarget.WholeProject whole -> Deletion.Kind.PROJECT;
        };
    }

    /** Part of a condition on a row of the project that names its candidate by {@code column}. */
    String among(String column) {
        return switch (target) {
            case DeletionTarget.Chosen chosen -> " and %s = any(:chosen)".formatted(column);
            case DeletionTarget.OneBeam beam -> in(column, "c.beam_id = :beam");
            case DeletionTarget.OneObservation one -> in(column, "c.observation_id = :observation");
            case DeletionTarget.WholeProject whole -> "";
        };
    }

    private static String in(String column, String condition) {
        return " and %s in (select c.id from candidate c where c.project_id = :project and %s)"
                .formatted(column, condition);
    }

    /** What {@link #among} needs. */
    Map<String, Object> parameters() {
        long project = target.projectId();
        return switch (target) {
            case DeletionTarget.Chosen(long id, var chosen) ->
                    Map.of("project", project, "chosen", chosen.toArray(Long[]::new));
            case DeletionTarget.OneBeam(long id, long beam) ->
                    Map.of("project", project, "beam", beam);
            case DeletionTarget.OneObservation(long id, long one) ->
                    Map.of("project", project, "observation", one);
            case DeletionTarget.WholeProject whole -> Map.of("project", project);
        };
    }

    /** As part of a sentence. */
    String subject() {
        return subject(
                kind(),
                project,
                observation,
                beamIndex,
                target instanceof DeletionTarget.Chosen(long id, var chosen) ? chosen.size() : 0);
    }

    static String subject(
            Deletion.Kind kind,
            String project,
            @Nullable String observation,
            @Nullable Integer beamIndex,
            int candidates) {
        return switch (kind) {
            case CANDIDATES ->
                    "%,d %s of project %s"
                            .formatted(
                                    candidates,
                                    candidates == 1 ? "candidate" : "candidates",
                                    project);
            case BEAM ->
                    "beam %d of observation %s in project %s"
                            .formatted(beamIndex, observation, project);
            case OBSERVATION -> "observation %s in project %s".formatted(observation, project);
            case PROJECT -> "project %s".formatted(project);
        };
    }

    /** The one word for its kind in the audit log. */
    static String word(Deletion.Kind kind) {
        return switch (kind) {
            case CANDIDATES -> "candidate";
            case BEAM -> "beam";
            case OBSERVATION -> "observation";
            case PROJECT -> "project";
        };
    }

    /** What has to be written before a large one begins. */
    String name() {
        return observation == null ? project : observation;
    }
}
