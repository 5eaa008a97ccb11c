package org.imageplane.transients.candidate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which uploads are stored already, asked for many at once. */
@Service
public class UploadedCandidates {

    private final JdbcClient jdbc;

    UploadedCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A candidate that is stored. */
    public record Uploaded(long id, UUID uid) {}

    /** Those of the observation in the project whose upload has one of these keys, by key. One query. */
    public Map<String, Uploaded> there(
            long projectId, long observationId, Collection<String> uploadKeys) {
        Map<String, Uploaded> there = new HashMap<>();
        if (uploadKeys.isEmpty()) {
            return there;
        }
        jdbc.sql(
                        """
                        select upload_key, id, uid from candidate
                        where project_id = :project and observation_id = :observation and upload_key in (:keys)
                        """)
                .param("project", projectId)
                .param("observation", observationId)
                .param("keys", uploadKeys)
                .query(
                        rs -> {
                            there.put(
                                    rs.getString("upload_key"),
                                    new Uploaded(
                                            rs.getLong("id"), rs.getObject("uid", UUID.class)));
                        });
        return there;
    }
}
