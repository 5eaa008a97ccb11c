package org.imageplane.transients.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.imageplane.transients.ingest.folder.ImportFolder.RefusedFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTest {

    @TempDir Path parent;
    ImportFolder folder;

    @BeforeEach
    void a_folder() throws IOException {
        folder = new ImportFolder(parent, new ImportLimits(5, 1_000_000, 1_500_000));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Names and contents by turns. */
    private static InputStream zip(String... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Everything below the parent that is not in the folder of files: an attack would leave something there. */
    private long outside() throws IOException {
        try (Stream<Path> files = Files.walk(parent)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.path()))
                    .count();
        }
    }

    private void refuses(String name, InputStream content, String because) {
        assertThatThrownBy(() -> folder.put(name, content))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageContaining(because);
    }

    @Test
    void files_are_kept_by_their_last_name_and_take_the_place_of_older_ones() throws IOException {
        folder.put("C:\\data\\table.csv", bytes("name"));
        folder.put("/home/me/table.csv", bytes("name,ra,dec"));
        assertThat(names()).containsExactly("table.csv");
        assertThat(folder.path().resolve("table.csv")).hasContent("name,ra,dec");
        assertThat(folder.bytes()).isEqualTo(11);
        assertThat(folder.files()).isEqualTo(1);
    }

    @Test
    void a_zip_file_is_unpacked_without_its_folders_and_without_what_systems_add()
            throws IOException {
        folder.put(
                "all.zip",
                zip(
                        "night/",
                        "",
                        "night/table.csv",
                        "name",
                        "night/pictures/J1.png",
                        "png",
                        "__MACOSX/night/._table.csv",
                        "x",
                        "night/.DS_Store",
                        "x"));
        assertThat(names()).containsExactly("J1.png", "table.csv");
    }

    @Test
    void entries_that_point_outside_are_refused_and_write_nothing_there() throws IOException {
        for (String evil :
                List.of(
                        "../evil.csv",
                        "a/../../evil.csv",
                        "/etc/evil.csv",
                        "C:/evil.csv",
                        "..\\..\\evil.csv")) {
            refuses("all.zip", zip(evil, "x"), "points outside of it");
        }
        assertThat(outside()).isZero();
        assertThat(names()).isEmpty();
    }

    @Test
    void names_that_are_none_are_refused() throws IOException {
        refuses("..", bytes("x"), "is no name of a file");
        refuses(".hidden", bytes("x"), "is no name of a file");
        refuses("a\nb.csv", bytes("x"), "is no name of a file");
        refuses("x".repeat(201), bytes("x"), "is no name of a file");
        assertThat(outside()).isZero();
    }

    @Test
    void a_zip_bomb_ends_long_before_it_has_unpacked() throws IOException {
        folder = new ImportFolder(parent, new ImportLimits(5, 10_000_000_000L, 10_000_000_000L));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("zeros.fits"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
        }
        refuses(
                "bomb.zip",
                new ByteArrayInputStream(out.toByteArray()),
                "that is no survey's data");
        assertThat(names()).isEmpty();
    }

    @Test
    void more_or_larger_files_than_are_taken_are_refused() throws IOException {
        String large = "x".repeat(900_000);
        refuses(
                "one.fits",
                bytes("x".repeat(1_000_001)),
                "larger than the 1 MB that a file may have");
        folder.put("a.fits", bytes(large));
        refuses("b.fits", bytes(large), "larger than the 1 MB that are taken at once");
        assertThat(names()).containsExactly("a.fits");
        for (String name : List.of("1", "2", "3", "4")) {
            folder.put(name, bytes("x"));
        }
        refuses("5", bytes("x"), "more than the 5 files");
        refuses("more.zip", zip("6", "x"), "more than the 5 files");
    }

    @Test
    void damaged_and_empty_zip_files_and_two_files_of_one_name_are_said() throws IOException {
        refuses("no.zip", bytes("this is no zip file"), "is no zip file, or an empty one");
        refuses("two.zip", zip("a/t.csv", "1", "b/t.csv", "2"), "two files called t.csv");
        byte[] whole = zip("a.csv", "name,ra,dec".repeat(1000)).readAllBytes();
        assertThatThrownBy(
                        () ->
                                folder.put(
                                        "cut.zip",
                                        new ByteArrayInputStream(whole, 0, whole.length / 2)))
                .isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("t.csv");
    }

    @Test
    void it_is_gone_when_it_is_deleted() throws IOException {
        folder.put("a", bytes("x"));
        Files.writeString(folder.report(), "table,row");
        folder.delete();
        assertThat(parent).isEmptyDirectory();
    }
}
