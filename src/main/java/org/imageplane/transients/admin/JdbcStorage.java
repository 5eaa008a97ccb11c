package org.imageplane.transients.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaDisk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** {@link Storage} from the counters that uploads, ratings and deletions keep. */
@Service
class JdbcStorage implements Storage {

    private static final String PROJECTS =
            """
            select p.id, p.name, count(po.observation_id) as observations,
                count(distinct po.given_by) as uploaders, max(po.given_at) as last_given_at,
                (select count(*) from beam b where b.project_id = p.id) as beams,
                coalesce(sum(po.candidate_count), 0) as candidates, coalesce(sum(po.rated_count), 0) as rated,
                coalesce(sum(po.rating_count), 0) as ratings, coalesce(sum(po.file_count), 0) as files,
                coalesce(sum(po.file_bytes), 0) as bytes, p.deleting_since is not null as leaving
            from project p left join project_observation po on po.project_id = p.id
            group by p.id
            order by bytes desc, lower(p.name)
            """;

    private static final String FROM =
            """
            from project_observation po
            join project p on p.id = po.project_id
            join observation o on o.id = po.observation_id
            left join person g on g.id = po.given_by
            where (cast(:project as text) is null or lower(p.name) = lower(:project))
                and (:part = '' or position(lower(:part) in lower(o.external_id)) > 0
                    or position(lower(:part) in lower(o.name)) > 0
                    or position(lower(:part) in lower(g.username)) > 0)
            """;

    /** Beams are counted for the rows of the page, unless it is ordered by them. */
    private static final String OBSERVATIONS =
            """
            select page.*, (select count(*) from beam b
                where b.project_id = page.project_id and b.observation_id = page.observation_id) as beams
            from (
                select po.project_id, p.name as project, po.observation_id, o.external_id as observation, o.name,
                    g.username as given_by, po.given_at, po.candidate_count as candidates, po.rated_count as rated,
                    po.rating_count as ratings, po.file_count as files, po.file_bytes as bytes,
                    coalesce(po.deleting_since, p.deleting_since) is not null as leaving
                %s
                order by %s %s nulls last, po.project_id, po.observation_id
                limit :limit offset :offset) page
            order by %s %s nulls last, page.project_id, page.observation_id
            """;

    private final JdbcClient jdbc;
    private final MediaDisk disk;

    JdbcStorage(JdbcClient jdbc, MediaDisk disk) {
        this.jdbc = jdbc;
        this.disk = disk;
    }

    @Override
    public Room room(Actor admin) {
        admin.require(Role.ADMIN);
        long bytes =
                jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
        return new Room(disk.space(), bytes);
    }

    @Override
    public List<StoredProject> projects(Actor admin) {
        admin.require(Role.ADMIN);
        return jdbc.sql(PROJECTS).query(StoredProject.class).list();
    }

    @Override
    public List<StoredObservation> observations(
            Actor admin, StorageQuery query, int offset, int limit) {
        admin.require(Role.ADMIN);
        String direction = query.descending() ? "desc" : "asc";
        return about(
                        OBSERVATIONS.formatted(
                                FROM,
                                inner(query.order()),
                                direction,
                                outer(query.order()),
                                direction),
                        query)
                .param("limit", limit)
                .param("offset", offset)
                .query(StoredObservation.class)
                .list();
    }

    @Override
    public Optional<StoredObservation> observation(
            Actor admin, long projectId, long observationId) {
        admin.require(Role.ADMIN);
        var all = new StorageQuery(null, "", StorageQuery.Order.BYTES, true);
        return about(
                        OBSERVATIONS.formatted(
                                FROM
                                        + " and po.project_id = :id and po.observation_id = :observation",
                                "po.project_id",
                                "asc",
                                "page.project_id",
                                "asc"),
                        all)
                .param("id", projectId)
                .param("observation", observationId)
                .param("limit", 1)
                .param("offset", 0)
                .query(StoredObservation.class)
                .optional();
    }

    @Override
    public int count(Actor admin, StorageQuery query) {
        admin.require(Role.ADMIN);
        return about("select count(*) " + FROM, query).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec about(String sql, StorageQuery query) {
        String project = query.project();
        return jdbc.sql(sql)
                .param("project", project == null ? null : project.replace("\0", ""))
                .param("part", query.part().strip().replace("\0", ""));
    }

    private static String inner(StorageQuery.Order order) {
        return switch (order) {
            case PROJECT -> "lower(p.name)";
            case OBSERVATION -> "o.external_id";
            case GIVEN_BY -> "g.username";
            case GIVEN_AT -> "po.given_at";
            case BEAMS ->
                    "(select count(*) from beam b where b.project_id = po.project_id and b.observation_id = po.observation_id)";
            case CANDIDATES -> "po.candidate_count";
            case RATED -> "po.rated_count";
            case RATINGS -> "po.rating_count";
            case FILES -> "po.file_count";
            case BYTES -> "po.file_bytes";
        };
    }

    private static String outer(StorageQuery.Order order) {
        return switch (order) {
            case PROJECT -> "lower(page.project)";
            case BEAMS ->
                    "(select count(*) from beam b where b.project_id = page.project_id and b.observation_id = page.observation_id)";
            default -> "page." + order.name().toLowerCase(Locale.ROOT);
        };
    }
}
