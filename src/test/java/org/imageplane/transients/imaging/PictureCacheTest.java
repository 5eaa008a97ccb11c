package org.imageplane.transients.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCacheTest {

    private static final byte[] BYTES = new byte[200_000];

    @TempDir Path folder;
    PictureSettings settings;
    CacheSweeper sweeper;
    PictureCache cache;

    @BeforeEach
    void cacheOfOneMegabyte() {
        settings = new PictureSettings(folder.resolve("cache"), 1, 1, Duration.ofSeconds(5));
        sweeper = new CacheSweeper(settings);
        cache = new PictureCache(settings, sweeper);
    }

    private Path place(String name) {
        return settings.cache().resolve(name.substring(0, 2)).resolve(name);
    }

    private void usedAt(String name, Duration ago) throws IOException {
        Files.setLastModifiedTime(place(name), FileTime.from(Instant.now().minus(ago)));
    }

    @Test
    void what_was_kept_is_found_by_every_process() {
        assertThat(cache.find("ab12.png")).isEmpty();
        cache.keep("ab12.png", BYTES);

        var another = new PictureCache(settings, new CacheSweeper(settings));
        assertThat(another.find("ab12.png")).hasValue(BYTES);
        assertThat(settings.temporary()).isEmptyDirectory();
    }

    @Test
    void what_was_not_used_for_longest_goes_when_the_folder_is_full() throws Exception {
        for (int i = 0; i < 4; i++) {
            cache.keep("a%d.png".formatted(i), BYTES);
            usedAt("a%d.png".formatted(i), Duration.ofDays(10 - i));
        }
        assertThat(cache.find("a0.png")).as("used now").isPresent();
        cache.keep("b0.png", BYTES);
        sweeper.sweepNow();

        assertThat(place("a1.png")).doesNotExist();
        assertThat(place("a0.png")).exists();
        assertThat(place("a2.png")).exists();
        assertThat(place("b0.png")).exists();
    }

    @Test
    void the_folder_stays_within_its_limit_whatever_is_kept() throws Exception {
        for (int i = 0; i < 40; i++) {
            cache.keep("c%d.png".formatted(i), BYTES);
        }

        try (var files = Files.walk(settings.cache())) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .mapToLong(file -> file.toFile().length())
                                    .sum())
                    .isBetween(1L, 1_000_000L);
        }
    }

    @Test
    void parts_of_interrupted_writes_are_swept_but_not_those_of_others_at_work() throws Exception {
        Files.createDirectories(settings.temporary());
        Path old = Files.createFile(settings.temporary().resolve("old.part"));
        Path fresh = Files.createFile(settings.temporary().resolve("fresh.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        sweeper.sweepNow();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void a_disk_that_fails_does_not_keep_anybody_from_a_picture() throws Exception {
        Files.createFile(settings.cache()); // a file where the folder should be
        cache.keep("ab12.png", BYTES);

        assertThat(cache.find("ab12.png")).isEmpty();
        sweeper.sweepNow();
    }
}
