package org.imageplane.transients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.NewPerson;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every page, call and file, and who gets it: the tables in {@code authorisation/*.txt}, each row sent to the running
 * server by each of the people. By HTTP, because what is to be known is what the chains in front of the application do
 * together with it; a page's own rule, which the browser meets later, is asked of what guards the navigation.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class AuthorisationMatrixTest {

    private static final PathPatternParser PATTERNS = new PathPatternParser();

    /** Columns of the tables, in their order. */
    enum Who {
        ANONYMOUS,
        RATER,
        UPLOADER,
        MEMBER,
        ADMINISTRATOR
    }

    /** A row of calls.txt. */
    record Row(String by, String method, String address, String body, List<Integer> expected) {

        static Row read(String line) {
            List<String> words = List.of(line.trim().split("\\s+"));
            int numbers = words.size() - Who.values().length;
            // the body is what stands between the address and the statuses
            String body = String.join(" ", words.subList(3, numbers));
            return new Row(
                    words.get(0),
                    words.get(1),
                    words.get(2),
                    body,
                    words.subList(numbers, words.size()).stream().map(Integer::valueOf).toList());
        }
    }

    @LocalServerPort private int port;
    @Autowired private TestPeople testPeople;
    @Autowired private Surveys surveys;
    @Autowired private CandidateSearch search;
    @Autowired private ServletContext servlets;
    @Autowired private NavigationAccessControl navigation;
    @Autowired private People people;
    @Autowired private AuditLog audit;
    @Autowired private Projects projects;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Who, Actor> actors = new EnumMap<>(Who.class);
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private final Map<Who, String> sessions = new EnumMap<>(Who.class);
    private final Map<String, String> names = new java.util.HashMap<>();
    private int number;

    @BeforeEach
    void five_people_and_two_projects() throws Exception {
        actors.put(Who.RATER, testPeople.add("rater", Role.RATER));
        actors.put(Who.UPLOADER, testPeople.add("uploader", Role.UPLOADER));
        actors.put(Who.MEMBER, testPeople.add("member", Role.RATER));
        actors.put(Who.ADMINISTRATOR, testPeople.add("administrator", Role.ADMIN));
        testPeople.add("visitor", Role.RATER);
        surveys.aProject("OPEN");
        surveys.aRestrictedProject("SECRET", "member");
        name("open", "OPEN");
        name("secret", "SECRET");
        for (var who : actors.entrySet()) {
            tokens.put(who.getKey(), testPeople.token(who.getValue()));
            sessions.put(who.getKey(), session(who.getValue()));
        }
    }

    /** Several candidates, so that there is always a next one that nobody has claimed. */
    private void name(String word, String project) {
        for (int i = 0; i < 6; i++) {
            long id = surveys.aCandidate().in(project).withPng().withFits().store().id();
            names.put(word, String.valueOf(id));
        }
        search.one(surveys.administrator(), Long.parseLong(names.get(word)))
                .orElseThrow()
                .files()
                .forEach(
                        file ->
                                names.put(
                                        word
                                                + (file.kind() == MediaKind.CUTOUT_FITS
                                                        ? "Fits"
                                                        : "File"),
                                        file.url()));
        names.put(
                word + "Picture",
                names.get(word + "Fits").replaceFirst("^/media/", "/pictures/") + "/header.json");
    }

    @Test
    void every_call_and_file_is_answered_as_the_table_says() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Row row : rows("calls.txt").map(Row::read).toList()) {
            List<Integer> statuses = new ArrayList<>();
            for (Who who : Who.values()) {
                statuses.add(send(row, who).statusCode());
            }
            all.assertThat(statuses)
                    .as("%s %s %s %s", row.by(), row.method(), row.address(), row.body())
                    .isEqualTo(row.expected());
        }
        all.assertAll();
    }

    @Test
    void every_address_of_a_controller_has_a_row() throws Exception {
        List<Row> rows = rows("calls.txt").map(Row::read).toList();
        Set<String> without = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            for (String pattern : mapping.getPatternValues()) {
                                mapping.getMethodsCondition()
                                        .getMethods()
                                        .forEach(
                                                method -> {
                                                    if (!ofTests(handler.getBeanType())
                                                            && rows.stream()
                                                                    .noneMatch(
                                                                            row ->
                                                                                    row.method()
                                                                                                    .equals(
                                                                                                            method
                                                                                                                    .name())
                                                                                            && matches(
                                                                                                    pattern,
                                                                                                    row))) {
                                                        without.add(method + " " + pattern);
                                                    }
                                                });
                            }
                        });
        assertThat(without).as("addresses without a row in authorisation/calls.txt").isEmpty();
    }

    @Test
    void every_page_has_a_row_and_is_shown_to_those_of_the_table() throws Exception {
        Map<String, List<String>> table =
                rows("pages.txt")
                        .map(line -> List.of(line.trim().split("\\s+")))
                        .collect(
                                Collectors.toMap(
                                        words -> words.getFirst().replace("(home)", ""),
                                        words -> words.subList(1, words.size())));
        List<RouteData> routes =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                        .getRegisteredRoutes()
                        .stream()
                        .filter(route -> !ofTests(route.getNavigationTarget()))
                        .toList();
        assertThat(routes.stream().map(RouteData::getTemplate))
                .as("pages, and rows of authorisation/pages.txt")
                .containsExactlyInAnyOrderElementsOf(table.keySet());
        assertThat(navigation.isEnabled()).isTrue();

        SoftAssertions all = new SoftAssertions();
        for (RouteData route : routes) {
            all.assertThat(seen(route))
                    .as(route.getTemplate())
                    .isEqualTo(table.get(route.getTemplate()));
        }
        all.assertAll();
    }

    /** The page's answer to each of the four, and then what guards the navigation says of the view. */
    private List<String> seen(RouteData route) throws Exception {
        String address = "/" + route.getTemplate().replace(":id", names.get("open"));
        List<String> seen = new ArrayList<>();
        for (Who who : List.of(Who.ANONYMOUS, Who.RATER, Who.UPLOADER, Who.ADMINISTRATOR)) {
            var answer = send(new Row("session", "GET", address, "", List.of()), who);
            if (answer.statusCode() == 302) {
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .endsWith("/login");
                seen.add("sign-in");
                continue;
            }
            assertThat(answer.statusCode()).isEqualTo(200);
            Actor actor = actors.get(who);
            boolean let =
                    new AccessAnnotationChecker()
                            .hasAccess(
                                    route.getNavigationTarget(),
                                    actor == null ? null : actor::username,
                                    role -> actor != null && actor.may(Role.valueOf(role)));
            seen.add(let ? "page" : "-");
        }
        return seen;
    }

    /** The rules stand on the services: a page that forgot its own would still show and do nothing. */
    @Test
    void what_administration_pages_do_is_refused_to_others_by_the_services_themselves() {
        Actor rater = actors.get(Who.RATER);
        List<ThrowingCallable> acts =
                List.of(
                        () -> people.list(rater),
                        () -> people.add(rater, new NewPerson("x", "a few words", "", Set.of())),
                        () -> people.deactivate(rater, actors.get(Who.MEMBER).personId()),
                        () -> people.setRoles(rater, rater.personId(), Set.of(Role.ADMIN)),
                        () -> people.resetPassword(rater, rater.personId(), "a few words"),
                        () -> audit.entries(rater, new AuditLog.Query(null, null, ""), 0, 10),
                        () -> audit.count(rater, new AuditLog.Query(null, null, "")),
                        () ->
                                projects.create(
                                        rater,
                                        new NewProject(
                                                "X",
                                                "",
                                                RatingScale.CONFIDENCE_1_5,
                                                1,
                                                false,
                                                false)),
                        () -> projects.putMember(rater, "SECRET", "rater", "RATER"));
        for (ThrowingCallable act : acts) {
            assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
        }
    }

    private HttpResponse<String> send(Row row, Who who) throws IOException, InterruptedException {
        String body = filled(row.body());
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + filled(row.address())))
                        .header("Accept", "text/html,*/*")
                        .method(
                                row.method(),
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type",
                    body.startsWith("{")
                            ? "application/json"
                            : "application/x-www-form-urlencoded");
        }
        if (who != Who.ANONYMOUS) {
            String token = tokens.get(who);
            switch (row.by()) {
                case "token" ->
                        request.header(
                                "Authorization",
                                row.address().startsWith("/upload_") ? token : "Bearer " + token);
                case "basic" -> request.header("Authorization", basic("anybody", token));
                case "password" ->
                        request.header(
                                "Authorization",
                                basic(actors.get(who).username(), TestPeople.PASSWORD));
                case "session" -> request.header("Cookie", sessions.get(who));
                default -> throw new IllegalArgumentException(row.by());
            }
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String filled(String text) {
        String filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled.contains("{n}") ? filled.replace("{n}", String.valueOf(++number)) : filled;
    }

    private boolean matches(String pattern, Row row) {
        String path = filled(row.address()).replaceFirst("\\?.*", "");
        return PATTERNS.parse(pattern).matches(PathContainer.parsePath(path));
    }

    private String session(Actor actor) throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "username="
                                                        + actor.username()
                                                        + "&password="
                                                        + TestPeople.PASSWORD.replace(' ', '+')))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .filter(cookie -> cookie.startsWith("TRANSIENTS_SESSION="))
                .findFirst()
                .orElseThrow();
    }

    private static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    }

    private static java.util.stream.Stream<String> rows(String file) throws IOException {
        return Arrays.stream(
                        new ClassPathResource("authorisation/" + file)
                                .getContentAsString(UTF_8)
                                .split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static boolean ofTests(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }
}
