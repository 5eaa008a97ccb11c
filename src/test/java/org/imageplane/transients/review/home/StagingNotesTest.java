package org.imageplane.transients.review.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.account.Installation.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class StagingNotesTest {

    @TempDir Path folder;

    @Test
    void are_shown_on_staging() throws IOException {
        write(
                "<h2>Trial of release 7</h2><p>Ends on <b>Friday</b>. <a href='/candidates'>Try</a></p>");
        assertThat(shown(Environment.STAGING))
                .contains("<h2>Trial of release 7</h2>", "<b>Friday</b>", "href=\"/candidates\"")
                .contains("rel=\"noopener noreferrer\"");
    }

    @ParameterizedTest
    @EnumSource(value = Environment.class, mode = Mode.EXCLUDE, names = "STAGING")
    void are_shown_nowhere_else(Environment elsewhere) throws IOException {
        write("<p>Trial</p>");
        assertThat(shown(elsewhere)).isEmpty();
    }

    @Test
    void bring_no_code_no_forms_no_styles_and_nothing_from_elsewhere() throws IOException {
        write(
                """
                <!doctype html><html><head><title>Head</title><style>body {color: red}</style></head>
                <body onload="steal()"><script>steal()</script><p style="position: fixed" onclick="steal()">Text</p>
                <a href="javascript:steal()">link</a><img src="https://example.org/track.png" onerror="steal()">
                <iframe src="https://example.org"></iframe><form action="https://example.org"><input></form>
                <svg><script>steal()</script></svg></body></html>
                """);
        assertThat(shown(Environment.STAGING))
                .contains("<p>Text</p>", "link")
                .doesNotContain(
                        "steal", "script", "style", "img", "iframe", "form", "input", "Head");
    }

    @Test
    void are_read_again_when_the_file_changes_and_gone_when_it_is() throws IOException {
        write("<p>first</p>");
        var notes = notes(Environment.STAGING);
        assertThat(html(notes)).contains("first");
        write("<p>the second</p>");
        assertThat(html(notes)).contains("the second");
        Files.delete(file());
        assertThat(html(notes)).isEmpty();
    }

    @Test
    void are_nothing_where_there_is_no_file_or_an_empty_one() throws IOException {
        assertThat(shown(Environment.STAGING)).isEmpty();
        write("  \n");
        assertThat(shown(Environment.STAGING)).isEmpty();
        assertThat(html(new StagingNotes(installation(Environment.STAGING), ""))).isEmpty();
        assertThat(html(new StagingNotes(installation(Environment.STAGING), "/dev/null")))
                .isEmpty();
        assertThat(html(new StagingNotes(installation(Environment.STAGING), folder.toString())))
                .isEmpty();
    }

    private Path file() {
        return folder.resolve("staging-details.html");
    }

    private void write(String html) throws IOException {
        Files.writeString(file(), html);
    }

    private String shown(Environment environment) {
        return html(notes(environment));
    }

    private StagingNotes notes(Environment environment) {
        return new StagingNotes(installation(environment), file().toString());
    }

    private static Installation installation(Environment environment) {
        return new Installation(environment, URI.create("https://staging.example.org"));
    }

    private static String html(StagingNotes notes) {
        return notes.panel().map(panel -> panel.getElement().getProperty("innerHTML")).orElse("");
    }
}
