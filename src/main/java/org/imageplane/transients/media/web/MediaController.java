package org.imageplane.transients.media.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.media.MediaAccess;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.SignedUrls;
import org.imageplane.transients.media.StoredMedia;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives a file to those who may see its project, or who hold a signed address of it. The path of the request is only
 * looked up in the database, and never becomes part of a name on the disk.
 */
@RestController
class MediaController {

    private static final String ROOT = MediaFile.urlOf("");

    private final MediaStore media;
    private final MediaAccess access;
    private final SignedUrls signedUrls;
    private final CurrentActor current;
    private final FileAnswers answers;

    MediaController(
            MediaStore media,
            MediaAccess access,
            SignedUrls signedUrls,
            CurrentActor current,
            FileAnswers answers) {
        this.media = media;
        this.access = access;
        this.signedUrls = signedUrls;
        this.current = current;
        this.answers = answers;
    }

    @GetMapping("/media/**")
    @Nullable ResponseEntity<Resource> file(
            HttpServletRequest request,
            ServletWebRequest conditions,
            @RequestParam(required = false) @Nullable String expires,
            @RequestParam(required = false) @Nullable String signature) {
        String address = request.getRequestURI().substring(request.getContextPath().length());
        Optional<Actor> actor = current.find();
        boolean signed = signedUrls.isValid(address, expires, signature);
        if (!signed && actor.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.UNAUTHORIZED,
                    signature == null
                            ? "Sign in to see this file."
                            : "The signed address is wrong or has run out: ask for a new one.");
        }
        StoredMedia stored =
                media.find(address.substring(ROOT.length()))
                        .filter(
                                file ->
                                        signed
                                                || access.mayRead(
                                                        actor.orElseThrow(), file.projectId()))
                        .filter(file -> Files.isRegularFile(file.location()))
                        .orElseThrow(
                                () ->
                                        new ResponseStatusException(
                                                HttpStatus.NOT_FOUND,
                                                "There is no such file, or it belongs to a project that you cannot see."));
        return answers.of(stored, conditions);
    }
}
