package org.imageplane.transients.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.imageplane.transients.candidate.CandidateRemoval;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.RemovedFiles;
import org.imageplane.transients.rating.DeletedRatings;
import org.imageplane.transients.replica.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One short transaction of a deletion, with its progress: some hundred candidates, or then some beams, or then the end. A
 * process that is killed leaves whole steps behind, and any other takes the next one.
 */
@Component
class DeletionStep {

    /** What came of it. */
    enum Outcome {
        MORE,
        DONE,
        /** Another process is at it, or was at its end. */
        NOT_OURS
    }

    private static final String TAKE =
            """
            select d.id, d.kind, d.project_id, d.project, d.observation_id, d.observation, d.beam_id, d.beam_index,
                d.candidates, d.asked_by, p.username
            from deletion d join person p on p.id = d.asked_by
            where d.id = :id and d.finished_at is null
            for update of d skip locked
            """;

    private final JdbcClient jdbc;
    private final CandidateRemoval candidates;
    private final DeletedRatings ratings;
    private final MediaStore media;
    private final DeletedNames names;
    private final DeletionEnd end;
    private final News news;

    DeletionStep(
            JdbcClient jdbc,
            CandidateRemoval candidates,
            DeletedRatings ratings,
            MediaStore media,
            DeletedNames names,
            DeletionEnd end,
            News news) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.ratings = ratings;
        this.media = media;
        this.names = names;
        this.end = end;
        this.news = news;
    }

    /**
     * Takes at most so many candidates away.
     *
     * @param workedMs how long the step before took
     */
    @Transactional
    public Outcome next(long id, int most, long workedMs) {
        Optional<DeletionUnderWay> taken =
                jdbc.sql(TAKE).param("id", id).query(DeletionUnderWay.class).optional();
        if (taken.isEmpty()) {
            return Outcome.NOT_OURS;
        }
        DeletionUnderWay deletion = taken.get();
        news.tell(new DeletionProgressed(id));
        List<Long> ids = some(deletion, most);
        if (!ids.isEmpty()) {
            remove(deletion, ids, workedMs);
            return Outcome.MORE;
        }
        return end.next(deletion, workedMs) ? Outcome.DONE : Outcome.MORE;
    }

    private List<Long> some(DeletionUnderWay deletion, int most) {
        String sql =
                deletion.kind() == Deletion.Kind.CANDIDATES
                        ? """
                        select candidate_id from deletion_candidate where deletion_id = :deletion
                        order by candidate_id limit :most"""
                        : """
                        select c.id from candidate c where c.project_id = :project and %s limit :most"""
                                .formatted(deletion.condition("c.observation_id", "c.beam_id"));
        return jdbc.sql(sql)
                .param("deletion", deletion.id())
                .param("project", deletion.projectId())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private void remove(DeletionUnderWay deletion, List<Long> ids, long workedMs) {
        long projectId = deletion.projectId();
        var held = candidates.hold(projectId, new HashSet<>(ids), deletion.partly());
        names.keep(deletion, held.ids());
        int said = ratings.remove(deletion.admin(), projectId, held.ids());
        RemovedFiles files = media.removeOfCandidates(projectId, held.ids());
        candidates.remove(held);
        jdbc.sql(
                        """
                        delete from deletion_candidate where deletion_id = :deletion and candidate_id = any(:ids)
                        """)
                .param("deletion", deletion.id())
                .param("ids", ids.toArray(Long[]::new))
                .update();
        jdbc.sql(
                        """
                        update deletion
                        set candidates_gone = candidates_gone + :candidates, rated_gone = rated_gone + :rated,
                            ratings_gone = ratings_gone + :ratings, files_gone = files_gone + :files,
                            bytes_gone = bytes_gone + :bytes, worked_ms = worked_ms + :ms, failure = null
                        where id = :deletion
                        """)
                .param("candidates", held.ids().size())
                .param(
                        "rated",
                        held.counted().stream().mapToInt(CandidateRemoval.Counted::rated).sum())
                .param("ratings", said)
                .param("files", files.files())
                .param("bytes", files.bytes())
                .param("ms", workedMs)
                .param("deletion", deletion.id())
                .update();
    }
}
