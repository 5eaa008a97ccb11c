package org.imageplane.transients.rating;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.imageplane.transients.testing.CleanDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of this room on a real, empty database. */
@Target(TYPE)
@Retention(RUNTIME)
@SpringBootTest
@CleanDatabase
@Import({RatingScene.class, HeardNews.class})
@interface RatingTest {}
