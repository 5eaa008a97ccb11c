package org.imageplane.transients.imaging.viewer;

import java.net.URI;
import java.time.Duration;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.media.MediaAccess;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaFormat;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.SignedUrls;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives the viewer page the signed address of one FITS file that Firefly may then fetch, for those who may see it. */
@RestController
class FireflyFiles {

    /** Firefly fetches at once and keeps what it fetched; this leaves room for a busy one. */
    static final Duration VALIDITY = Duration.ofMinutes(10);

    private static final String MEDIA = MediaFile.urlOf("");

    private final MediaStore media;
    private final MediaAccess access;
    private final SignedUrls signedUrls;
    private final CurrentActor current;
    private final String base;

    FireflyFiles(
            MediaStore media,
            MediaAccess access,
            SignedUrls signedUrls,
            CurrentActor current,
            FireflySettings settings,
            Installation installation) {
        this.media = media;
        this.access = access;
        this.signedUrls = signedUrls;
        this.current = current;
        URI reached = settings.mediaUrl() == null ? installation.publicUrl() : settings.mediaUrl();
        this.base = FireflySettings.withoutSlash(reached);
    }

    /** What the page gets: the address that Firefly opens. */
    record Signed(String url) {}

    @GetMapping("/viewer/firefly/file")
    ResponseEntity<Signed> file(@RequestParam String path) {
        if (!path.startsWith(MEDIA)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "The path of a file begins with /media/.");
        }
        return media.find(path.substring(MEDIA.length()))
                .filter(stored -> stored.file().kind().format() == MediaFormat.FITS)
                .filter(stored -> access.mayRead(current.require(), stored.projectId()))
                .map(stored -> signedUrls.sign(base + stored.file().url(), VALIDITY))
                .map(
                        url ->
                                ResponseEntity.ok()
                                        .cacheControl(CacheControl.noStore())
                                        .body(new Signed(url)))
                .orElseThrow(
                        () ->
                                new ResponseStatusException(
                                        HttpStatus.NOT_FOUND,
                                        "There is no such FITS file, or it belongs to a project that you cannot see."));
    }
}
