package org.imageplane.transients.rating;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.AddedClassification.Added;
import org.imageplane.transients.rating.AddedClassification.AlreadyThere;
import org.imageplane.transients.rating.AddedClassification.Refused;
import org.imageplane.transients.survey.RatingScale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms in the database, whose unique index keeps a name from being given twice. */
@Service
class TermRegistry implements Classifications {

    private static final String USES =
            """
            select t.id, t.rating_scale, t.name, t.description, t.position, t.created_by is not null as added,
                t.retired_at is not null as retired,
                count(said.person_id) as uses
            from classification t
            left join (rating said join project p on p.id = said.project_id
                    and (not p.blind or :admin or said.person_id = :me) and %s)
                on said.classification_id = t.id
            where t.rating_scale = :scale
            group by t.id
            order by retired, t.position, t.id
            """
                    .formatted(Visibility.OF_PROJECT);

    private final JdbcClient jdbc;
    private final TermChanges changes;

    TermRegistry(JdbcClient jdbc, TermChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Override
    public List<Classification> offered(RatingScale scale) {
        return jdbc.sql(
                        """
                        select id, rating_scale, name, description, created_by is not null as added
                        from classification
                        where rating_scale = :scale and retired_at is null
                        order by position, id
                        """)
                .param("scale", scale.name())
                .query(Classification.class)
                .list();
    }

    @Override
    public List<String> names() {
        return jdbc.sql(
                        """
                        select min(name) from classification
                        group by lower(name)
                        order by min(rating_scale), min(position), min(id)
                        """)
                .query(String.class)
                .list();
    }

    @Override
    public List<ClassificationUse> uses(Actor actor, RatingScale scale) {
        return jdbc.sql(USES)
                .params(Visibility.parameters(actor))
                .param("scale", scale.name())
                .query(
                        (row, number) ->
                                new ClassificationUse(
                                        new Classification(
                                                row.getLong("id"),
                                                scale,
                                                row.getString("name"),
                                                row.getString("description"),
                                                row.getBoolean("added")),
                                        row.getInt("position"),
                                        row.getBoolean("retired"),
                                        row.getLong("uses")))
                .list();
    }

    @Override
    @Transactional
    public AddedClassification add(
            Actor actor, RatingScale scale, String name, String description) {
        return add(actor, scale, name, description, LAST);
    }

    @Override
    @Transactional
    public AddedClassification add(
            Actor actor, RatingScale scale, String name, String description, int position) {
        actor.require(Classifications.roleToAdd(scale));
        String kept = TermText.fold(name);
        String described = TermText.fold(description);
        return TermText.complaint(kept, described)
                .<AddedClassification>map(Refused::new)
                .or(
                        () ->
                                insert(actor, scale, kept, described, position)
                                        .map(
                                                term -> {
                                                    changes.added(actor, term);
                                                    return new Added(term);
                                                }))
                .orElseGet(() -> alreadyThere(scale, kept));
    }

    @Override
    @Transactional
    public ClassificationChange change(
            Actor actor, ClassificationUse before, String name, String description, int position) {
        actor.require(Role.ADMIN);
        String kept = TermText.fold(name);
        String described = TermText.fold(description);
        return TermText.complaint(kept, described)
                .<ClassificationChange>map(ClassificationChange.Refused::new)
                .orElseGet(() -> changes.change(actor, before, kept, described, position));
    }

    @Override
    @Transactional
    public void retire(Actor actor, long id) {
        actor.require(Role.ADMIN);
        changes.retire(actor, id);
    }

    @Override
    @Transactional
    public void restore(Actor actor, long id) {
        actor.require(Role.ADMIN);
        changes.restore(actor, id);
    }

    /** Empty when the name is taken; of two who ask at once the second waits for the first. */
    private Optional<Classification> insert(
            Actor actor, RatingScale scale, String name, String description, int position) {
        return jdbc.sql(
                        """
                        insert into classification (rating_scale, name, description, position, created_by)
                        values (:scale, :name, :description, :position, :me)
                        on conflict (rating_scale, lower(name)) do nothing
                        returning id, rating_scale, name, description, true as added
                        """)
                .param("scale", scale.name())
                .param("name", name)
                .param("description", description)
                .param("position", position)
                .param("me", actor.personId())
                .query(Classification.class)
                .optional();
    }

    private AlreadyThere alreadyThere(RatingScale scale, String name) {
        return jdbc.sql(
                        """
                        select id, name, description, created_by is not null as added,
                            retired_at is not null as retired
                        from classification
                        where rating_scale = :scale and lower(name) = lower(:name)
                        """)
                .param("scale", scale.name())
                .param("name", name)
                .query(
                        (row, number) -> {
                            String known = row.getString("name");
                            boolean retired = row.getBoolean("retired");
                            String sentence =
                                    retired
                                            ? "“%s” was retired; an administrator can bring it back."
                                            : "“%s” is there already: choose it.";
                            return new AlreadyThere(
                                    new Classification(
                                            row.getLong("id"),
                                            scale,
                                            known,
                                            row.getString("description"),
                                            row.getBoolean("added")),
                                    retired,
                                    sentence.formatted(known));
                        })
                .single();
    }
}
