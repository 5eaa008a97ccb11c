package org.imageplane.transients.admin;

import java.util.List;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.candidate.CandidateRemoval;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.RemovedFiles;
import org.imageplane.transients.replica.News;
import org.imageplane.transients.shell.ByteText;
import org.imageplane.transients.survey.Closures;
import org.imageplane.transients.survey.ProjectsChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is left of a deletion when its candidates are gone: beams with their files, observations, the project. */
@Component
class DeletionEnd {

    private static final int BEAMS = 50;
    private static final int OBSERVATIONS = 500;

    private record Beam(long id, long observationId) {}

    private record Gone(int candidates, int rated, int ratings, int files, long bytes) {}

    private final JdbcClient jdbc;
    private final MediaStore media;
    private final CandidateRemoval candidates;
    private final Closures closures;
    private final AuditLog audit;
    private final News news;

    DeletionEnd(
            JdbcClient jdbc,
            MediaStore media,
            CandidateRemoval candidates,
            Closures closures,
            AuditLog audit,
            News news) {
        this.jdbc = jdbc;
        this.media = media;
        this.candidates = candidates;
        this.closures = closures;
        this.audit = audit;
        this.news = news;
    }

    /** Goes on in the caller's transaction, a bit at a time; true at the end. */
    boolean next(DeletionUnderWay deletion, long workedMs) {
        jdbc.sql("update deletion set worked_ms = worked_ms + :ms, failure = null where id = :id")
                .param("ms", workedMs)
                .param("id", deletion.id())
                .update();
        if (removeBeams(deletion) || removeObservations(deletion)) {
            return false;
        }
        if (deletion.kind() == Deletion.Kind.PROJECT) {
            jdbc.sql("delete from project where id = :project")
                    .param("project", deletion.projectId())
                    .update();
        } else {
            closures.hold(deletion.projectId());
            candidates.forgetQuantities(deletion.projectId());
        }
        news.tell(new ProjectsChanged(deletion.projectId()));
        finish(deletion);
        return true;
    }

    private boolean removeBeams(DeletionUnderWay deletion) {
        List<Beam> some =
                jdbc.sql(
                                "select b.id, b.observation_id from beam b where b.project_id = :project and "
                                        + deletion.condition("b.observation_id", "b.id")
                                        + " order by b.id limit "
                                        + BEAMS)
                        .param("project", deletion.projectId())
                        .query(Beam.class)
                        .list();
        if (some.isEmpty()) {
            return false;
        }
        for (Beam beam : some) {
            RemovedFiles files = media.removeOfBeams(deletion.projectId(), List.of(beam.id()));
            jdbc.sql("delete from beam where id = :id").param("id", beam.id()).update();
            jdbc.sql(
                            """
                            update project_observation
                            set file_count = file_count - :files, file_bytes = file_bytes - :bytes
                            where project_id = :project and observation_id = :observation
                            """)
                    .param("files", files.files())
                    .param("bytes", files.bytes())
                    .param("project", deletion.projectId())
                    .param("observation", beam.observationId())
                    .update();
            jdbc.sql(
                            """
                            update deletion set files_gone = files_gone + :files, bytes_gone = bytes_gone + :bytes
                            where id = :id
                            """)
                    .param("files", files.files())
                    .param("bytes", files.bytes())
                    .param("id", deletion.id())
                    .update();
        }
        return true;
    }

    private boolean removeObservations(DeletionUnderWay deletion) {
        return jdbc.sql(
                                """
                                delete from project_observation
                                where project_id = :project and observation_id in (
                                    select po.observation_id from project_observation po
                                    where po.project_id = :project and %s
                                    order by po.observation_id limit %d)
                                """
                                        .formatted(
                                                deletion.kind() == Deletion.Kind.BEAM
                                                        ? "false"
                                                        : deletion.condition(
                                                                "po.observation_id", ""),
                                                OBSERVATIONS))
                        .param("project", deletion.projectId())
                        .update()
                > 0;
    }

    private void finish(DeletionUnderWay deletion) {
        Gone gone =
                jdbc.sql(
                                """
                                update deletion set finished_at = now() where id = :id
                                returning candidates_gone as candidates, rated_gone as rated, ratings_gone as ratings,
                                    files_gone as files, bytes_gone as bytes
                                """)
                        .param("id", deletion.id())
                        .query(Gone.class)
                        .single();
        audit.note(
                deletion.admin(),
                AuditAct.DELETED,
                DeletionScope.word(deletion.kind()),
                deletion.subject(),
                "Done: %,d candidates, %,d of them rated, %,d ratings and %,d files (%s) are gone."
                        .formatted(
                                gone.candidates(),
                                gone.rated(),
                                gone.ratings(),
                                gone.files(),
                                ByteText.of(gone.bytes())));
    }
}
