package org.imageplane.transients.imaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.imaging.FitsHeaders;
import org.imageplane.transients.imaging.PictureChoice;
import org.imageplane.transients.imaging.PictureUrls;
import org.imageplane.transients.imaging.Pictures;
import org.imageplane.transients.media.MediaAccess;
import org.imageplane.transients.media.MediaFormat;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.StoredMedia;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Pictures and headers of FITS files, for those who may see the file itself. As with the files, the path of the request
 * is only looked up in the database and never becomes part of a name on the disk.
 */
@RestController
class PictureController {

    private static final String STRIP = "strip-(\\d{1,6})\\.png";

    private final MediaStore media;
    private final MediaAccess access;
    private final CurrentActor current;
    private final Pictures pictures;
    private final FitsHeaders headers;

    PictureController(
            MediaStore media,
            MediaAccess access,
            CurrentActor current,
            Pictures pictures,
            FitsHeaders headers) {
        this.media = media;
        this.access = access;
        this.current = current;
        this.pictures = pictures;
        this.headers = headers;
    }

    @GetMapping("/pictures/**")
    @Nullable ResponseEntity<?> picture(
            HttpServletRequest request,
            ServletWebRequest conditions,
            @RequestParam(required = false) @Nullable String ra,
            @RequestParam(required = false) @Nullable String dec,
            @RequestParam(required = false) @Nullable String plane,
            @RequestParam(required = false) @Nullable String stretch,
            @RequestParam(required = false) @Nullable String map) {
        String address = request.getRequestURI().substring(request.getContextPath().length());
        int slash = address.lastIndexOf('/');
        String path =
                slash > PictureUrls.ROOT.length()
                        ? address.substring(PictureUrls.ROOT.length(), slash)
                        : "";
        String what = address.substring(slash + 1);
        StoredMedia file = file(path);
        PictureChoice choice = new PictureParameters(ra, dec, stretch, map).choice();
        int wanted = PictureParameters.plane(plane);
        String tag = pictures.tag(file, what + " " + wanted + " " + choice);
        if (conditions.checkNotModified("\"" + tag + "\"")) {
            return null;
        }
        if (what.matches(STRIP)) {
            int number = Integer.parseInt(what.replaceFirst(STRIP, "$1"));
            return PictureAnswers.png(pictures.strip(file, choice, number), tag);
        }
        return switch (what) {
            case "still.png" -> PictureAnswers.png(pictures.still(file, choice, wanted), tag);
            case "frames.json" ->
                    PictureAnswers.json(
                            pictures.frames(file, choice)
                                    .map(
                                            all ->
                                                    FramesJson.of(
                                                            all, PictureUrls.ROOT + path, choice)),
                            tag);
            case "header.json" -> PictureAnswers.json(headers.of(file), tag);
            default -> throw absent();
        };
    }

    private StoredMedia file(String path) {
        var actor =
                current.find()
                        .orElseThrow(
                                () ->
                                        new ResponseStatusException(
                                                HttpStatus.UNAUTHORIZED,
                                                "Sign in to see this picture."));
        StoredMedia file =
                media.find(path)
                        .filter(found -> access.mayRead(actor, found.projectId()))
                        .filter(found -> Files.isRegularFile(found.location()))
                        .orElseThrow(PictureController::absent);
        if (file.file().kind().format() != MediaFormat.FITS) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Pictures are made of FITS files only; this is %s."
                            .formatted(file.file().kind().contentType()));
        }
        return file;
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "There is no such picture, or it belongs to a project that you cannot see.");
    }
}
