package org.imageplane.transients.ingest.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.FolderImport;
import org.imageplane.transients.ingest.ImportPlan.ColumnUse;
import org.imageplane.transients.ingest.ImportedRow;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithActor(
        username = "pipe",
        roles = {Role.RATER, Role.UPLOADER})
class ImportViewTest extends SpringBrowserlessTest {

    @Autowired private Surveys surveys;
    @Autowired private ImportJobs jobs;
    @Autowired private FolderImport folders;
    @Autowired private CurrentActor currentActor;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void a_project() {
        surveys.aProject("GPM");
    }

    @AfterEach
    void nothing_left() {
        jobs.afresh(currentActor.require());
    }

    private ImportJob job() {
        return jobs.of(currentActor.require());
    }

    private void send(String name, String... lines) throws IOException {
        job().take(
                        name,
                        new ByteArrayInputStream(
                                String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private void settle() {
        ImportJob mine = job();
        await().until(() -> !mine.state().isBusy());
        roundTrip();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private List<String> said() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> rows(int grid) {
        return ((Grid<T>) $(Grid.class).all().get(grid)).getListDataView().getItems().toList();
    }

    @Test
    void a_table_is_rehearsed_then_imported_and_every_refusal_is_shown() throws IOException {
        send(
                "SB9_beam02_final.csv",
                "source_id,name,ra,dec,chi_square,colour",
                "0,J1,10,-20,1.5,red",
                "1,J2,10,-95,1.5,red",
                "2,J3,11,-20,1.5,red");
        navigate(ImportView.class);
        assertThat(said()).contains("1 file, 0.0 MB");
        assertThat($(Button.class).withText("Import").exists()).isFalse();
        $(ComboBox.class).single().setValue("New survey");

        test(button("See what would happen")).click();
        settle();

        assertThat(said())
                .contains(
                        "3 rows of the ASKAP VASTER pipeline in SB9_beam02_final.csv.",
                        "2 would be created, 0 already there, 1 refused. Nothing is stored yet.");
        assertThat(this.<ImportedRow>rows(0)).extracting(ImportedRow::number).containsExactly(2L);
        assertThat(this.<ColumnUse>rows(1))
                .extracting(ColumnUse::column)
                .contains("name", "chi_square", "colour");
        assertThat(jdbc.sql("select count(*) from candidate").query(Long.class).single()).isZero();

        test(button("Import 2 candidates")).click();
        settle();

        assertThat(said()).contains("2 created, 0 already there, 1 refused.");
        assertThat(jdbc.sql("select count(*) from candidate").query(Long.class).single())
                .isEqualTo(2);
        assertThat(Files.readAllLines(job().folder().report())).hasSize(2);
    }

    @Test
    void what_cannot_be_imported_is_said_and_starting_over_removes_the_files() throws IOException {
        send("notes.csv", "a,b", "1,2");
        navigate(ImportView.class);
        test(button("See what would happen")).click();
        settle();
        assertThat(said()).anyMatch(text -> text.contains("holds no table of candidates"));

        Path before = job().folder().path();
        test(button("Start over")).click();
        assertThat(said()).anyMatch(text -> text.startsWith("Nothing is sent yet."));
        assertThat(button("See what would happen").isEnabled()).isFalse();
        await().until(() -> !Files.exists(before));
    }

    @Test
    void who_comes_back_finds_the_import_as_it_was_left() throws IOException {
        send("SB9_beam02_final.csv", "name,ra,dec", "J1,10,-20");
        navigate(ImportView.class);
        $(ComboBox.class).single().setValue("GPM");
        test(button("See what would happen")).click();
        settle();

        navigate("account", com.vaadin.flow.component.Component.class);
        navigate(ImportView.class);

        assertThat(button("Import 1 candidate").isVisible()).isTrue();
        assertThat($(ComboBox.class).single().getValue()).isEqualTo("GPM");
    }

    @Test
    @WithActor(username = "alice", roles = Role.RATER)
    void who_only_rates_does_not_find_the_page() {
        assertThatThrownBy(() -> navigate(ImportView.class)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void old_imports_and_what_killed_processes_left_are_swept() throws IOException {
        send("a.csv", "x");
        Path mine = job().folder().path();
        Path left = Files.createTempDirectory(mine.getParent().getParent(), "import-");
        Files.writeString(left.resolve("file"), "x");

        jobs.sweep(Instant.now().minusSeconds(3600));
        assertThat(mine).exists();
        assertThat(left).exists();

        jobs.sweep(Instant.now().plusSeconds(3600));
        assertThat(mine).doesNotExist();
        assertThat(left).doesNotExist();
    }

    @Test
    void another_process_leaves_an_import_alone_that_somebody_still_needs() throws IOException {
        send("a.csv", "x");
        Path mine = job().folder().path();
        Path home = mine.getParent().getParent();
        var twoDaysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(mine, twoDaysAgo);
        Files.setLastModifiedTime(mine.getParent(), twoDaysAgo);
        var others = new ImportJobs(folders, home.getParent());

        jobs.sweep();
        others.sweep();
        assertThat(mine).exists();

        Files.setLastModifiedTime(mine, twoDaysAgo);
        others.sweep();
        assertThat(mine).as("whose process is gone").doesNotExist();
    }
}
