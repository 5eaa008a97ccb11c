package org.imageplane.transients.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.demo.DemoApplication;
import org.imageplane.transients.ingest.UploadRefusals;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.rating.Verdict;
import org.imageplane.transients.testing.TestPeople;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Simulated surveys as make demo loads them, with a fortnight of ratings that are the same each time. */
@TestComponent
class ScreenshotSurvey {

    private static final List<String> TERMS =
            List.of("Pulsar", "Airplane", "RFI", "Sidelobe", "Scintillation", "Transient");
    private static final List<String> TAGS = List.of("Flaring star", "AGN", "Noise", "Sidelobes");

    private final TestPeople people;
    private final Ratings ratings;
    private final UploadRefusals refusals;
    private final JdbcClient jdbc;

    ScreenshotSurvey(TestPeople people, Ratings ratings, UploadRefusals refusals, JdbcClient jdbc) {
        this.people = people;
        this.ratings = ratings;
        this.refusals = refusals;
        this.jdbc = jdbc;
    }

    /** Loads it into the application at that address, uploaded by that administrator. */
    void load(String address, String administrator) throws IOException, InterruptedException {
        var demo =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                DemoApplication.class.getName(),
                                "--url=" + address,
                                "--username=" + administrator,
                                "--password=" + TestPeople.PASSWORD,
                                "--dir=target/demo")
                        .inheritIO()
                        .start();
        if (!demo.waitFor(5, TimeUnit.MINUTES) || demo.exitValue() != 0) {
            demo.destroyForcibly();
            throw new IllegalStateException("The simulated surveys could not be loaded.");
        }
        List<Actor> raters =
                List.of(
                        people.add("alice", Role.RATER),
                        people.add("bob", Role.RATER),
                        people.add("dora", Role.RATER, Role.UPLOADER));
        List<Long> mwa = candidates("MWA");
        for (int i = 0; i < mwa.size(); i += 2) {
            Actor rater = raters.get(i / 2 * 7 % 5 % raters.size());
            ratings.rate(
                    rater,
                    mwa.get(i),
                    new RatingInput(
                            1 + i / 2 * 3 % 5, null, TERMS.get(i / 2 * 5 % TERMS.size()), null));
        }
        List<Long> vaster = candidates("VASTER");
        for (int i = 0; i < vaster.size(); i += 3) {
            ratings.rate(
                    raters.get(i / 3 % raters.size()),
                    vaster.get(i),
                    new RatingInput(
                            null,
                            Verdict.values()[i / 3 % Verdict.values().length],
                            TAGS.get(i / 3 % TAGS.size()),
                            null));
        }
        spread("rating", "rated_at", "candidate_id");
        spread("rating_history", "done_at", "candidate_id");
        Actor carol = people.add(administrator, Role.ADMIN);
        ratings.rate(carol, mwa.get(4), new RatingInput(4, null, "Pulsar", null));
        ratings.comment(raters.getFirst(), mwa.get(4), "Seen again in the next observation.");
        ratings.comment(raters.get(1), mwa.get(4), "No counterpart in the deep image.");
        refusals.note(
                raters.get(2),
                new UploadRefusals.Refused(
                        "candidate_create",
                        "GPM",
                        "1417361667",
                        "rms 12",
                        400,
                        "project: There is no project \"GPM\" that you can upload to: an administrator makes it first."));
        refusals.note(
                raters.get(2),
                new UploadRefusals.Refused(
                        "candidate_create",
                        "SIMULATED MWA field",
                        "1417361667",
                        "rms 13",
                        400,
                        "Missing gif file"));
    }

    /** One with much to see: rated by several, or found in several beams. */
    long candidate(String survey) {
        return candidates(survey).get(4);
    }

    private List<Long> candidates(String survey) {
        return jdbc.sql(
                        """
                        select c.id from candidate c join project p on p.id = c.project_id
                        where p.name like '%' || :survey || '%' order by c.observation_id, c.upload_key
                        """)
                .param("survey", survey)
                .query(Long.class)
                .list();
    }

    /** Over fourteen days, the same each time. */
    private void spread(String table, String column, String by) {
        jdbc.sql(
                        "update %1$s set %2$s = %2$s - make_interval(days => abs(hashint8(%3$s) %% 14))"
                                .formatted(table, column, by))
                .update();
    }
}
