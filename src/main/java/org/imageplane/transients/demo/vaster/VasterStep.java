package org.imageplane.transients.demo.vaster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.demo.upload.Answer;
import org.imageplane.transients.demo.upload.Outcome;
import org.imageplane.transients.demo.upload.Step;
import org.imageplane.transients.demo.upload.SurveyServer;

/** Sends one candidate as the VASTER script does, after its beam, with the files that are there. */
record VasterStep(BeamUpload beam, Map<String, String> row, String lightCurve) implements Step {

    private static final int CREATED = 201;

    @Override
    public String name() {
        return "%s beam %02d %s"
                .formatted(beam.files().observation(), beam.files().index(), candidateName());
    }

    private String candidateName() {
        return row.getOrDefault("name", "");
    }

    @Override
    public Outcome run(SurveyServer server) throws IOException {
        beam.ensure(server);
        Map<String, String> form = new LinkedHashMap<>(row);
        form.remove("source_id");
        form.put("proj_id", beam.project());
        form.put("obs_id", beam.files().observation());
        form.put("beam_index", Integer.toString(beam.files().index()));
        if (!lightCurve.isEmpty()) {
            form.put("lightcurve_data", lightCurve);
        }
        Map<String, Path> sent = new LinkedHashMap<>();
        VasterFiles.OF_CANDIDATE.forEach(
                (field, end) -> {
                    Path file = beam.files().path(end.formatted(candidateName()));
                    if (Files.isRegularFile(file)) {
                        sent.put(field, file);
                    }
                });
        Answer answer = server.postFiles("/upload_candidate/", beam.token(), form, sent);
        if (!answer.isSuccess()) {
            return new Outcome.Refused("%d, %s".formatted(answer.status(), answer.reason()));
        }
        if (answer.status() != CREATED) {
            return new Outcome.AlreadyThere();
        }
        return sendDynamicSpectrum(server, answer.json().path("uid").asString(""));
    }

    private Outcome sendDynamicSpectrum(SurveyServer server, String uid) throws IOException {
        Path file = beam.files().path(VasterFiles.DYNAMIC_SPECTRUM.formatted(candidateName()));
        if (Files.isRegularFile(file)) {
            Answer answer =
                    server.postFiles(
                            "/upload_dynamic_spectra/",
                            beam.token(),
                            uid.isEmpty() ? Map.of("name", candidateName()) : Map.of("hash", uid),
                            Map.of("dynamic_spectra_png", file));
            if (!answer.isSuccess()) {
                return new Outcome.Refused(
                        "its dynamic spectrum: %d, %s".formatted(answer.status(), answer.reason()));
            }
        }
        return new Outcome.Created();
    }
}
