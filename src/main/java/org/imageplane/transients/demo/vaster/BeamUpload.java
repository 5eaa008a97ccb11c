package org.imageplane.transients.demo.vaster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.upload.Answer;
import org.imageplane.transients.demo.upload.SurveyServer;
import org.imageplane.transients.demo.vaster.VasterFiles.BeamFiles;

/** Sends a beam, and its observation before it, once, before the first of its candidates. */
final class BeamUpload {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final BeamFiles files;
    private final String project;
    private final String token;
    private final String start;
    private boolean sent;

    /** @param start when the observation began: ISO, UTC, without a zone */
    BeamUpload(BeamFiles files, String project, String token, String start) {
        this.files = files;
        this.project = project;
        this.token = token;
        this.start = start;
    }

    BeamFiles files() {
        return files;
    }

    String project() {
        return project;
    }

    /** The bare key, as this script sends it. */
    String token() {
        return token;
    }

    synchronized void ensure(SurveyServer server) throws IOException {
        if (sent) {
            return;
        }
        check(
                server,
                server.postForm(
                        "/upload_observation/",
                        token,
                        Map.of(
                                "id", files.observation(),
                                "proj_id", project,
                                "obs_start", start)));
        Map<String, Path> maps = new LinkedHashMap<>();
        VasterFiles.OF_BEAM.forEach(
                (field, end) -> {
                    Path file = files.path(end);
                    if (Files.isRegularFile(file)) {
                        maps.put(field, file);
                    }
                });
        check(
                server,
                server.postFiles(
                        "/upload_beam/",
                        token,
                        Map.of(
                                "proj_id", project,
                                "obs_id", files.observation(),
                                "index", Integer.toString(files.index())),
                        maps));
        sent = true;
    }

    private void check(SurveyServer server, Answer answer) {
        if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
            throw new DemoException(
                    "%s refuses the token: %s".formatted(server.url(), answer.reason()));
        }
        if (!answer.isSuccess()) {
            throw new DemoException(
                    "%s beam %02d was refused: %d, %s"
                            .formatted(
                                    files.observation(),
                                    files.index(),
                                    answer.status(),
                                    answer.reason()));
        }
    }
}
