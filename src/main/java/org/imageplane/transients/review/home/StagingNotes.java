package org.imageplane.transients.review.home;

import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.account.Installation.Environment;
import org.jsoup.Jsoup;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * STAGING_DETAILS: what the operators of a staging site tell its people, as an HTML file. Read again when it has
 * changed; texts, lists, tables and links of it are shown, and no code, forms or styles.
 */
@Component
class StagingNotes {

    private static final Logger LOG = LoggerFactory.getLogger(StagingNotes.class);
    private static final int MOST_BYTES = 100_000;
    private static final Safelist HARMLESS =
            Safelist.relaxed()
                    .removeTags("img")
                    .addTags("hr")
                    .preserveRelativeLinks(true)
                    .addEnforcedAttribute("a", "rel", "noopener noreferrer");

    /** As the file was at that time. */
    private record Notes(FileTime changed, long bytes, String html) {}

    private final @Nullable Path file;
    private final String address;
    private volatile @Nullable Notes notes;

    StagingNotes(
            Installation installation,
            @Value("${transients.staging-details}") String stagingDetails) {
        boolean shown =
                installation.environment() == Environment.STAGING && !stagingDetails.isBlank();
        file = shown ? Path.of(stagingDetails.strip()) : null;
        address = installation.publicUrl().toString();
    }

    /** A panel with the notes; empty where there are none. */
    Optional<Div> panel() {
        String html = html();
        if (html.isBlank()) {
            return Optional.empty();
        }
        var panel = new Div();
        panel.addClassNames("panel", "staging-notes");
        panel.getElement().setAttribute("role", "note");
        panel.getElement().setProperty("innerHTML", html);
        return Optional.of(panel);
    }

    private String html() {
        if (file == null || !Files.isRegularFile(file)) {
            return "";
        }
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long bytes = Files.size(file);
            Notes known = notes;
            if (known == null || !known.changed().equals(changed) || known.bytes() != bytes) {
                known = new Notes(changed, bytes, harmless(read(file)));
                notes = known;
            }
            return known.html();
        } catch (IOException e) {
            LOG.warn("The staging notes in {} cannot be read: {}", file, e.toString());
            return "";
        }
    }

    private static String read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private String harmless(String html) {
        return new Cleaner(HARMLESS).clean(Jsoup.parse(html, address)).body().html();
    }
}
