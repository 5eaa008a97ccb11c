package org.imageplane.transients.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.imageplane.transients.survey.QuantitiesChanged;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the database before each test, all but what the migrations seeded. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(CleanDatabase.Extension.class)
public @interface CleanDatabase {

    /** Does the emptying. */
    class Extension implements BeforeEachCallback {

        private static final int TRIES = 5;

        @Override
        public void beforeEach(ExtensionContext context) {
            var application = SpringExtension.getApplicationContext(context);
            var jdbc = application.getBean(JdbcTemplate.class);
            for (int attempt = 1; ; attempt++) {
                try {
                    empty(jdbc);
                    break;
                } catch (PessimisticLockingFailureException deadlock) {
                    // a page that the test before left open was reading just then
                    if (attempt == TRIES) {
                        throw deadlock;
                    }
                }
            }
            application.publishEvent(new QuantitiesChanged());
        }

        private static void empty(JdbcTemplate jdbc) {
            jdbc.execute(
                    """
                    truncate upload_refusal, audit_log, deletion, deletion_candidate, deleted_candidate,
                        reconciliation, reconciliation_finding, outside_ask, outside_catalogue, outside_cone,
                        outside_source,
                        claim, skip, candidate_comment, rating_history, rating, association_word,
                        association_history, association_progress, association, light_curve,
                        media_file, candidate, beam, project_quantity, project_observation, observation,
                        detection_filter, project_member, project, saved_filter, preference, api_token
                        restart identity
                    """);
            jdbc.execute("delete from quantity where slot > 42");
            // not truncated: that would take the seeded classifications with it, which refer to
            // people
            jdbc.execute("delete from classification where created_by is not null");
            jdbc.execute(
                    "update classification set retired_at = null where retired_at is not null");
            jdbc.execute("delete from person");
            jdbc.execute("alter table person alter column id restart");
        }
    }
}
