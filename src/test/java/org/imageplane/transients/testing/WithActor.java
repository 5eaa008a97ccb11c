package org.imageplane.transients.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.imageplane.transients.account.Role;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Empties the database, adds this person and signs them in before each test: {@code @WithActor(username = "alice", roles
 * = RATER)} on a view test, or on a MockMvc test of the API. On a method it wins over the class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith({CleanDatabase.Extension.class, WithActor.Extension.class})
public @interface WithActor {

    /** Who. */
    String username() default "alice";

    /** What they may do. */
    Role[] roles() default Role.RATER;

    /** Does the signing in. */
    class Extension implements BeforeEachCallback, AfterEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            var people = people(context);
            var who = annotation(context);
            people.signIn(people.add(who.username(), who.roles()));
        }

        @Override
        public void afterEach(ExtensionContext context) {
            people(context).signOut();
        }

        private static WithActor annotation(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(
                            context.getRequiredTestMethod(), WithActor.class)
                    .or(
                            () ->
                                    AnnotationSupport.findAnnotation(
                                            context.getRequiredTestClass(), WithActor.class))
                    .orElseThrow();
        }

        private static TestPeople people(ExtensionContext context) {
            return SpringExtension.getApplicationContext(context).getBean(TestPeople.class);
        }
    }
}
