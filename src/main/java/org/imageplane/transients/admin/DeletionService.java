package org.imageplane.transients.admin;

import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.replica.News;
import org.imageplane.transients.shell.ByteText;
import org.imageplane.transients.survey.Closures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Deletions}: who may, what it would take, and its beginning; {@link DeletionJob} does the rest. */
@Service
class DeletionService implements Deletions {

    private final JdbcClient jdbc;
    private final DeletionScopes scopes;
    private final DeletionPreviews previews;
    private final DeletionRows rows;
    private final Closures closures;
    private final AuditLog audit;
    private final News news;

    DeletionService(
            JdbcClient jdbc,
            DeletionScopes scopes,
            DeletionPreviews previews,
            DeletionRows rows,
            Closures closures,
            AuditLog audit,
            News news) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.previews = previews;
        this.rows = rows;
        this.closures = closures;
        this.audit = audit;
        this.news = news;
    }

    @Override
    @Transactional(readOnly = true)
    public DeletionPreview preview(Actor admin, DeletionTarget target) {
        admin.require(Role.ADMIN);
        return previews.of(scopes.of(target));
    }

    @Override
    @Transactional
    public long begin(Actor admin, DeletionTarget target) {
        admin.require(Role.ADMIN);
        closures.hold(target.projectId());
        DeletionScope scope = scopes.of(target);
        close(scope);
        DeletionPreview preview = previews.of(scope);
        long id = insert(admin, scope, preview.candidates());
        if (target instanceof DeletionTarget.Chosen(long project, var ids)) {
            jdbc.sql("insert into deletion_candidate select :id, unnest(cast(:chosen as bigint[]))")
                    .param("id", id)
                    .param("chosen", ids.toArray(Long[]::new))
                    .update();
        }
        audit.note(
                admin,
                AuditAct.DELETED,
                DeletionScope.word(scope.kind()),
                scope.subject(),
                "Begun: %,d candidates, %,d of them rated, with %,d ratings of %,d people, %,d comments, %,d associations and %,d files (%s)."
                        .formatted(
                                preview.candidates(),
                                preview.rated(),
                                preview.ratings(),
                                preview.peopleCount(),
                                preview.comments(),
                                preview.associations(),
                                preview.files(),
                                ByteText.of(preview.bytes())));
        news.tell(new DeletionProgressed(id));
        return id;
    }

    /** Also refuses what is part of something that is being deleted. */
    private void close(DeletionScope scope) {
        long project = scope.target().projectId();
        boolean open =
                closures.closed(project, scope.observationId(), scope.beamId()).isEmpty()
                        && switch (scope.target()) {
                            case DeletionTarget.Chosen chosen -> true;
                            case DeletionTarget.OneBeam beam ->
                                    closures.closeBeam(project, beam.beamId());
                            case DeletionTarget.OneObservation one ->
                                    closures.closeObservation(project, one.observationId());
                            case DeletionTarget.WholeProject whole ->
                                    closures.closeProject(project);
                        };
        if (!open) {
            throw new DeletionRefusedException(
                    "It is being deleted already: %s, or what it is part of."
                            .formatted(scope.subject()));
        }
    }

    private long insert(Actor admin, DeletionScope scope, int candidates) {
        return jdbc.sql(
                        """
                        insert into deletion (kind, project_id, project, observation_id, observation, beam_id, beam_index,
                            asked_by, candidates)
                        values (:kind, :project, :name, :observation, :externalId, :beam, :index, :admin, :candidates)
                        returning id
                        """)
                .param("kind", scope.kind().name())
                .param("project", scope.target().projectId())
                .param("name", scope.project())
                .param("observation", scope.observationId())
                .param("externalId", scope.observation())
                .param("beam", scope.beamId())
                .param("index", scope.beamIndex())
                .param("admin", admin.personId())
                .param("candidates", candidates)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Deletion> underWay(Actor admin) {
        admin.require(Role.ADMIN);
        return rows.underWay();
    }

    @Override
    public List<Deletion> done(Actor admin, int offset, int limit) {
        admin.require(Role.ADMIN);
        return rows.done(offset, limit);
    }

    @Override
    public int countDone(Actor admin) {
        admin.require(Role.ADMIN);
        return rows.countDone();
    }

    @Override
    public List<KeptSaying> kept(Actor admin, long deletionId, int offset, int limit) {
        admin.require(Role.ADMIN);
        return rows.kept(deletionId, offset, limit);
    }

    @Override
    public int countKept(Actor admin, long deletionId) {
        admin.require(Role.ADMIN);
        return rows.countKept(deletionId);
    }
}
