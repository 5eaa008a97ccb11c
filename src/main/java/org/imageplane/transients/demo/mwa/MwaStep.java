package org.imageplane.transients.demo.mwa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.upload.Answer;
import org.imageplane.transients.demo.upload.Outcome;
import org.imageplane.transients.demo.upload.Step;
import org.imageplane.transients.demo.upload.SurveyServer;
import org.jspecify.annotations.Nullable;

/**
 * Sends one row as the MWA's script does: its observation, of which the answer does not matter, then itself.
 *
 * @param project instead of the row's own; null to leave that
 */
record MwaStep(
        MwaFolder folder,
        MwaRow row,
        PictureSource pictures,
        String token,
        @Nullable String project)
        implements Step {

    private static final int UNAUTHORIZED = 401;
    private static final int CREATED = 201;

    @Override
    public String name() {
        return row.fileStem();
    }

    @Override
    public Outcome run(SurveyServer server) throws IOException {
        pictures.complete(folder, row);
        Map<String, Path> files = new LinkedHashMap<>();
        for (String picture : MwaFolder.PICTURES) {
            Path file = folder.file(row, picture);
            if (!Files.isRegularFile(file)) {
                return new Outcome.Refused(
                        "%s is not in the folder.".formatted(file.getFileName()));
            }
            files.put(picture, file);
        }
        Path cutout = folder.file(row, MwaFolder.CUTOUT);
        if (Files.isRegularFile(cutout)) {
            files.put(MwaFolder.CUTOUT, cutout);
        }
        String authorization = "Token " + token;
        var metadata = ObservationMetadata.read(folder.path(), row.text(MwaRow.OBSERVATION));
        server.postForm(
                "/observation_create/", authorization, ScriptForms.observation(row, metadata));
        Answer answer =
                server.postFiles(
                        "/candidate_create/",
                        authorization,
                        ScriptForms.candidate(row, project),
                        files);
        if (answer.status() == UNAUTHORIZED) {
            throw new DemoException("%s refuses the token.".formatted(server.url()));
        }
        if (!answer.isSuccess()) {
            return new Outcome.Refused("%d, %s".formatted(answer.status(), answer.reason()));
        }
        // A sentence instead of the stored candidate says that it was there.
        return answer.status() == CREATED && !answer.json().isString()
                ? new Outcome.Created()
                : new Outcome.AlreadyThere();
    }
}
