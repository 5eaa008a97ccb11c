package org.imageplane.transients.replica;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.testing.WebProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two web processes start at the same moment on a database and a media folder in which there is nothing yet. */
@JdbcTest(properties = "spring.flyway.enabled=false")
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ContextConfiguration(classes = NewsTest.Nothing.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class FirstStartTest {

    private static final String PASSWORD = "a password of this test";

    @Autowired JdbcClient jdbc;
    @Autowired HikariDataSource dataSource;
    @TempDir Path media;

    private final String database = "first_start_" + ProcessHandle.current().pid();
    private List<WebProcess> processes = List.of();

    @BeforeEach
    void an_empty_database() {
        jdbc.sql("create database " + database).update();
    }

    @AfterEach
    void leave_nothing() {
        processes.forEach(WebProcess::close);
        jdbc.sql("drop database " + database + " with (force)").update();
    }

    @Test
    void both_come_up_with_one_administrator_one_schema_and_the_same_secrets() throws Exception {
        Map<String, String> settings =
                Map.of(
                        "DB_NAME",
                        database,
                        "MEDIA_ROOT",
                        media.toString(),
                        "ADMIN_USERNAME",
                        "first",
                        "ADMIN_PASSWORD",
                        PASSWORD,
                        "ADMIN_EMAIL",
                        "first@example.org");
        processes =
                List.of(
                        WebProcess.start(WebProcess.freePort(), settings),
                        WebProcess.start(WebProcess.freePort(), settings));
        processes.forEach(WebProcess::awaitReady);

        assertThat(processes)
                .allSatisfy(process -> assertThat(process.log()).doesNotContain(" ERROR "));
        assertThat(processes)
                .as("made by one of them")
                .filteredOn(process -> process.log().contains("Made the first administrator"))
                .hasSize(1);
        assertThat(query("select username || ' ' || array_to_string(roles, ',') from person"))
                .containsExactly("first ADMIN");
        assertThat(query("select version from flyway_schema_history where not success")).isEmpty();
        assertThat(
                        query(
                                "select version from flyway_schema_history group by 1 having count(*) > 1"))
                .isEmpty();
        assertThat(query("select name from installation_secret where name = 'remember-me'"))
                .hasSize(1);
        assertThat(media.resolve(".incoming")).isDirectory();

        HttpCookie remembered = signIn(processes.get(0));
        assertThat(statusOf(processes.get(1), "viewer/none", remembered)).isEqualTo(404);
        assertThat(statusOf(processes.get(1), "viewer/none", new HttpCookie("other", "x")))
                .as("a stranger learns nothing")
                .isEqualTo(401);
    }

    private List<String> query(String sql) {
        String url = dataSource.getJdbcUrl().replaceFirst("/[^/]*$", "/" + database);
        var connection =
                new SingleConnectionDataSource(
                        url, dataSource.getUsername(), dataSource.getPassword(), true);
        try {
            return JdbcClient.create(connection).sql(sql).query(String.class).list();
        } finally {
            connection.destroy();
        }
    }

    private static HttpCookie signIn(WebProcess process) throws Exception {
        var cookies = new CookieManager();
        var form = "username=first&password=" + PASSWORD.replace(' ', '+');
        HttpClient.newBuilder()
                .cookieHandler(cookies)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(process.address("login")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("TRANSIENTS_REMEMBERED"))
                .findFirst()
                .orElseThrow();
    }

    private static int statusOf(WebProcess process, String path, HttpCookie cookie)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(process.address(path)))
                        .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                        .header("Accept", "text/html")
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
