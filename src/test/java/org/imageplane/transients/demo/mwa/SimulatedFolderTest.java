package org.imageplane.transients.demo.mwa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imageplane.transients.demo.DemoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedFolderTest {

    @TempDir Path folder;

    private static SimulatedFolder simulated(Path path, int candidates) {
        return new SimulatedFolder(
                path, SimulatedSurvey.SEED, candidates, SimulatedSurvey::simulation);
    }

    @Test
    void the_table_is_there_at_once_and_pictures_when_a_row_is_needed() throws IOException {
        SimulatedFolder simulated = simulated(folder, SimulatedSurvey.CANDIDATES);
        assertThat(simulated.isReady()).isFalse();
        simulated.prepare();
        assertThat(simulated.isReady()).isTrue();

        MwaRow row = simulated.folder().rows().getFirst();
        assertThat(simulated.folder().file(row, "png")).doesNotExist();
        simulated.complete(simulated.folder(), row);
        for (String extension : List.of("png", "gif", "fits")) {
            assertThat(simulated.folder().file(row, extension)).isNotEmptyFile();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_is_there_is_taken_again_and_what_is_missing_is_drawn_the_same() throws IOException {
        SimulatedFolder simulated = simulated(folder, SimulatedSurvey.CANDIDATES);
        simulated.prepare();
        MwaRow row = simulated.folder().rows().getFirst();
        simulated.complete(simulated.folder(), row);
        Path gif = simulated.folder().file(row, "gif");
        byte[] before = Files.readAllBytes(gif);
        Path png = simulated.folder().file(row, "png");
        Files.writeString(png, "as it was");
        Files.delete(gif);

        SimulatedFolder later = simulated(folder, SimulatedSurvey.CANDIDATES);
        assertThat(later.isReady()).isTrue();
        later.complete(later.folder(), row);
        assertThat(gif).hasBinaryContent(before);
        assertThat(png).hasContent("as it was");
    }

    @Test
    void another_size_or_seed_is_made_anew_in_place_of_what_was_there() throws IOException {
        SimulatedFolder simulated = simulated(folder, SimulatedSurvey.CANDIDATES);
        simulated.prepare();
        MwaRow row = simulated.folder().rows().getFirst();
        simulated.complete(simulated.folder(), row);

        SimulatedFolder smaller = simulated(folder, 6);
        assertThat(smaller.isReady()).isFalse();
        smaller.prepare();
        assertThat(smaller.folder().file(row, "png")).doesNotExist();
        assertThat(smaller.isReady()).isTrue();
    }

    @Test
    void a_folder_with_something_else_in_it_is_left_alone() throws IOException {
        Path own = Files.writeString(folder.resolve("1410773120_rms_001.png"), "mine");
        SimulatedFolder simulated = simulated(folder, 5);
        assertThatThrownBy(simulated::prepare)
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("--dir");
        assertThat(own).hasContent("mine");
    }
}
