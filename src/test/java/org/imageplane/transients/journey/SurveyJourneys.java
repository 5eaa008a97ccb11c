package org.imageplane.transients.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.web.MwaScript;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ways through the application that must never break, each in a real browser, whichever library drives it: rate what a
 * filter shows, see what a script uploads, set what one is given, use a term that an administrator has just added.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@CleanDatabase
abstract class SurveyJourneys {

    @Autowired private TestPeople people;

    @Autowired private Surveys surveys;

    @Autowired private JdbcClient jdbc;

    @LocalServerPort private int port;

    /** A fresh window, with no cookies, on the application at that address. */
    abstract Window open(String address);

    @Test
    void a_rater_filters_opens_rates_by_keyboard_and_is_given_the_next() {
        people.add("alice", Role.RATER);
        for (int number = 1; number <= 4; number++) {
            surveys.aCandidate().foundBy(number % 2 == 0 ? "tcg" : "rms").number(number).store();
        }
        try (Window window = signedIn("alice")) {
            GridPage grid = window.grid("project=GPM");
            grid.awaitTotal("4 candidates");
            grid.onlyFoundBy("rms");
            grid.awaitTotal("2 candidates");
            DeskPage desk = grid.openFirst();
            String first = desk.candidate();
            desk.press("t");
            desk.awaitChosen("Transient");
            desk.press("4");
            desk.awaitNextAfter(first);

            assertThat(rating(first))
                    .containsEntry("score", 4)
                    .containsEntry("classification", "Transient");
        }
    }

    @Test
    void what_a_script_uploads_appears_in_the_grid() throws IOException {
        surveys.aProject("GPM");
        Actor pipeline = people.add("pipe", Role.UPLOADER);
        people.add("alice", Role.RATER);
        var script = new MwaScript(port, people.token(pipeline));
        try (Window window = signedIn("alice")) {
            window.grid("project=GPM").awaitTotal("0 candidates");
            script.observationCreate(MwaScript.observation("1410773120"));
            Map<String, String> candidate = MwaScript.candidate("1410773120", "rms", "1");
            var answer = script.candidateCreate(candidate);
            assertThat(answer.status()).isEqualTo(201);

            GridPage grid = window.grid("project=GPM");
            grid.awaitTotal("1 candidate");
            grid.awaitCandidate(answer.json().get("name").asString());
        }
    }

    @Test
    void a_rater_is_given_candidates_of_the_project_that_they_set() {
        people.add("alice", Role.RATER);
        surveys.aCandidate().in("GPM").store();
        long wanted = surveys.aCandidate().in("GLEAM-X").of("1410770000").store().id();
        try (Window window = signedIn("alice")) {
            SettingsPage settings = window.settings();
            settings.awaitWaiting(2);
            settings.chooseProject("GLEAM-X");
            settings.awaitWaiting(1);

            assertThat(settings.start().candidate()).isEqualTo(String.valueOf(wanted));
        }
    }

    @Test
    void a_term_that_an_administrator_adds_is_on_the_raters_desk() {
        people.add("alice", Role.RATER);
        people.add("carol", Role.ADMIN);
        String candidate = String.valueOf(surveys.aCandidate().in("GPM").store().id());
        try (Window window = signedIn("carol")) {
            window.classifications().add("Magnetar");
        }
        try (Window window = signedIn("alice")) {
            DeskPage desk = window.rate();
            assertThat(desk.candidate()).isEqualTo(candidate);
            desk.choose("Magnetar");
            desk.awaitChosen("Magnetar");
        }
    }

    private Window signedIn(String username) {
        Window window = open("http://localhost:" + port + "/");
        window.signIn(username, TestPeople.PASSWORD);
        return window;
    }

    private Map<String, Object> rating(String candidateId) {
        return jdbc.sql(
                        """
                        select r.score::int as score, k.name as classification
                        from rating r left join classification k on k.id = r.classification_id
                        where r.candidate_id = :id
                        """)
                .param("id", Long.parseLong(candidateId))
                .query()
                .singleRow();
    }
}
