package org.imageplane.transients.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaDifference;
import org.imageplane.transients.media.MediaDifference.Kind;
import org.imageplane.transients.media.RemovedFiles;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

@SpringBootTest
@CleanDatabase
@TestPropertySource(properties = "transients.media.root=target/test-media-reconciled")
class ReconciliationsTest {

    private static final Path ROOT = Path.of("target/test-media-reconciled").toAbsolutePath();

    @Autowired Reconciliations reconciliations;
    @Autowired ReconciliationJob job;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired AuditLog audit;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource database;

    Actor ada;

    @BeforeEach
    void an_administrator() {
        ada = people.add("ada", Role.ADMIN);
    }

    @BeforeEach
    @AfterEach
    void no_files() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(ROOT) && !file.endsWith(".incoming")) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void all_that_agrees_is_reported_as_such() {
        surveys.aCandidate().withPng().withGif().store();

        Reconciliation report = compared(false);

        assertThat(report.found()).isZero();
        assertThat(report.rowsSeen()).isEqualTo(2);
        assertThat(report.filesSeen()).isEqualTo(2);
        assertThat(report.share()).isEqualTo(1);
        assertThat(report.askedBy()).isEqualTo("ada");
        assertThat(reconciliations.underWay(ada)).isEmpty();
        assertThat(audit.entries(ada, new AuditLog.Query(null, "files", ""), 0, 10))
                .extracting(entry -> entry.details())
                .containsExactly("Done: all agree.", "Begun: files against their rows.");
    }

    @Test
    void rows_without_files_files_without_rows_and_other_sizes_are_found() throws IOException {
        long missing = surveys.aCandidate().withPng().store().id();
        long longer = surveys.aCandidate().withPng().store().id();
        surveys.aCandidate().withPng().store();
        Files.delete(file(missing));
        Files.writeString(file(longer), "more", StandardOpenOption.APPEND);
        Path stray = stray("1/1410773120/", Duration.ofDays(2));
        Path foreign = written("1/notes.txt", Duration.ofDays(2));
        Path cut = written(".incoming/0d3f9c1e-1111", Duration.ofDays(2));

        Reconciliation report = compared(false);

        assertThat(report.found()).isEqualTo(5);
        assertThat(found(report))
                .containsExactlyInAnyOrder(
                        "FOREIGN " + ROOT.relativize(foreign),
                        "MISSING " + ROOT.relativize(file(missing)),
                        "OTHER_SIZE " + ROOT.relativize(file(longer)),
                        "WITHOUT_ROW " + ROOT.relativize(stray),
                        "WITHOUT_ROW " + ROOT.relativize(cut));
        assertThat(reconciliations.findings(ada, report.id(), Kind.OTHER_SIZE, 0, 10).getFirst())
                .satisfies(
                        finding -> {
                            MediaDifference difference = finding.difference();
                            assertThat(finding.project()).isEqualTo("GPM");
                            assertThat(difference.candidateId()).isEqualTo(longer);
                            assertThat(difference.bytesFound())
                                    .isEqualTo(difference.bytesExpected() + 4);
                        });
        assertThat(report.kept(Kind.WITHOUT_ROW).differences()).isEqualTo(2);
        assertThat(report.kept(Kind.WITHOUT_ROW).bytes()).isEqualTo(10);
    }

    @Test
    void uploads_under_way_are_not_reported() throws IOException {
        stray("1/1410773120/", Duration.ofMinutes(10));
        written(".incoming/0d3f9c1e-2222", Duration.ofHours(20));
        written(".pictures/ab/abcd.png", Duration.ofDays(9));

        assertThat(compared(false).found()).isZero();
    }

    @Test
    void other_bytes_of_the_same_size_are_found_when_files_are_read() throws IOException {
        long id = surveys.aCandidate().withPng().store().id();
        byte[] bytes = Files.readAllBytes(file(id));
        bytes[bytes.length - 1] ^= 1;
        Files.write(file(id), bytes);

        assertThat(compared(false).found()).isZero();
        Reconciliation report = compared(true);

        assertThat(report.checksums()).isTrue();
        assertThat(found(report)).containsExactly("OTHER_CHECKSUM " + ROOT.relativize(file(id)));
    }

    @Test
    void files_without_rows_are_removed_when_they_are_a_day_old_and_no_others() throws IOException {
        long kept = surveys.aCandidate().withPng().store().id();
        Path old = stray("1/1410773120/", Duration.ofDays(2));
        Path younger = stray("1/1410773120/", Duration.ofHours(5));
        Path foreign = written("1/notes.txt", Duration.ofDays(2));
        Reconciliation report = compared(false);
        assertThat(report.found()).isEqualTo(3);

        RemovedFiles removed = reconciliations.removeLeftovers(ada, report.id());

        assertThat(removed).isEqualTo(new RemovedFiles(1, 5));
        assertThat(old).doesNotExist();
        assertThat(List.of(younger, foreign, file(kept))).allMatch(Files::exists);
        assertThat(found(reconciliations.report(ada).orElseThrow()))
                .containsExactlyInAnyOrder(
                        "WITHOUT_ROW " + ROOT.relativize(younger),
                        "FOREIGN " + ROOT.relativize(foreign));
        assertThat(audit.entries(ada, new AuditLog.Query(null, "files", ""), 0, 1))
                .extracting(entry -> entry.details())
                .containsExactly("1 files (5 bytes).");
    }

    @Test
    void one_at_a_time_and_the_last_report_stays_until_the_next_is_there() throws Exception {
        surveys.aCandidate().withPng().store();
        Reconciliation first = compared(false);

        assertThat(reconciliations.begin(ada, false)).isTrue();
        assertThat(reconciliations.begin(ada, true)).isFalse();
        assertThat(reconciliations.report(ada).orElseThrow().id()).isEqualTo(first.id());
        try (var elsewhere = database.getConnection();
                var statement = elsewhere.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('transients.reconciliation'))");
            job.work();
            assertThat(reconciliations.underWay(ada).orElseThrow().rowsSeen()).isZero();
            statement.execute("select pg_advisory_unlock(hashtext('transients.reconciliation'))");
        }
        job.work();

        assertThat(reconciliations.underWay(ada)).isEmpty();
        assertThat(reconciliations.report(ada).orElseThrow().id()).isGreaterThan(first.id());
        assertThat(jdbc.sql("select count(*) from reconciliation").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void another_process_goes_on_where_one_was_killed() throws IOException {
        long first = surveys.aCandidate().withPng().store().id();
        long second = surveys.aCandidate().withPng().store().id();
        Files.delete(file(first));
        Files.delete(file(second));
        reconciliations.begin(ada, false);
        // killed after the part with the first row
        jdbc.sql(
                        """
                        update reconciliation set after_project = 1, after_row =
                            (select id from media_file where candidate_id = ?), rows_seen = 1
                        """)
                .param(first)
                .update();

        job.work();

        Reconciliation report = reconciliations.report(ada).orElseThrow();
        assertThat(report.rowsSeen()).isEqualTo(2);
        assertThat(found(report)).containsExactly("MISSING " + ROOT.relativize(file(second)));
    }

    @Test
    void only_administrators_may() {
        Actor uploader = people.add("uma", Role.UPLOADER);

        assertThatThrownBy(() -> reconciliations.begin(uploader, false))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reconciliations.report(uploader))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reconciliations.underWay(uploader))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reconciliations.findings(uploader, 1, null, 0, 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reconciliations.removeLeftovers(uploader, 1))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Reconciliation compared(boolean checksums) {
        assertThat(reconciliations.begin(ada, checksums)).isTrue();
        job.work();
        return reconciliations.report(ada).orElseThrow();
    }

    private List<String> found(Reconciliation report) {
        return reconciliations.findings(ada, report.id(), null, 0, 100).stream()
                .map(finding -> finding.difference().kind() + " " + finding.difference().path())
                .toList();
    }

    private Path file(long candidate) {
        return ROOT.resolve(
                jdbc.sql("select path from media_file where candidate_id = ?")
                        .param(candidate)
                        .query(String.class)
                        .single());
    }

    private static Path stray(String folder, Duration age) throws IOException {
        return written(folder + java.util.UUID.randomUUID() + "-preview-png.png", age);
    }

    private static Path written(String path, Duration age) throws IOException {
        Path file = ROOT.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "stray");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }
}
