package org.imageplane.transients.survey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@link ObservationFiles} on the row that gives the observation to the project. */
@Service
class JdbcObservationFiles implements ObservationFiles {

    private final JdbcClient jdbc;

    JdbcObservationFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(long projectId, long observationId, int files, long bytes) {
        if (files != 0 || bytes != 0) {
            TransactionSynchronizationManager.registerSynchronization(
                    new Counting(projectId, observationId, files, bytes));
        }
    }

    private final class Counting implements TransactionSynchronization {

        private final long projectId;
        private final long observationId;
        private final int files;
        private final long bytes;

        Counting(long projectId, long observationId, int files, long bytes) {
            this.projectId = projectId;
            this.observationId = observationId;
            this.files = files;
            this.bytes = bytes;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.sql(
                            """
                            update project_observation
                            set file_count = file_count + :files, file_bytes = file_bytes + :bytes
                            where project_id = :project and observation_id = :observation
                            """)
                    .param("files", files)
                    .param("bytes", bytes)
                    .param("project", projectId)
                    .param("observation", observationId)
                    .update();
        }
    }
}
