package org.imageplane.transients.testing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imageplane.transients.candidate.KnownSource;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.ingest.CandidateOutcome;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.IngestService;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.Receipt;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.Project;
import org.jspecify.annotations.Nullable;

/** Describes a candidate for a test and stores it through the ingest service; project and observation are made if need be. */
public final class CandidateBuilder {

    private final Surveys surveys;
    private final IngestService ingest;
    private final MediaStore media;
    private final Map<String, Double> measurements = new TreeMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<MediaKind, byte[]> files = new EnumMap<>(MediaKind.class);
    private String project = "GPM";
    private String observation = "1410773120";
    private String filter = "rms";
    private int number;
    private @Nullable String name;
    private SkyPosition position = new SkyPosition(268.8953, -25.46364);
    private KnownSource known = KnownSource.UNKNOWN;
    private String metadata = "";
    private @Nullable LightCurve lightCurve;
    private @Nullable Integer beam;

    CandidateBuilder(Surveys surveys, IngestService ingest, MediaStore media, int number) {
        this.surveys = surveys;
        this.ingest = ingest;
        this.media = media;
        this.number = number;
    }

    public CandidateBuilder in(Project that) {
        return in(that.name());
    }

    public CandidateBuilder in(String projectName) {
        project = projectName;
        return this;
    }

    public CandidateBuilder of(Observation that) {
        return of(that.externalId());
    }

    public CandidateBuilder of(String observationId) {
        observation = observationId;
        return this;
    }

    public CandidateBuilder foundBy(String detectionFilter) {
        filter = detectionFilter;
        return this;
    }

    /** Detected in that beam, which is made when it is not there, and by no filter. */
    public CandidateBuilder inBeam(int index) {
        beam = index;
        return this;
    }

    public CandidateBuilder number(int candidateNumber) {
        number = candidateNumber;
        return this;
    }

    public CandidateBuilder named(String candidateName) {
        name = candidateName;
        return this;
    }

    public CandidateBuilder at(double raDeg, double decDeg) {
        position = new SkyPosition(raDeg, decDeg);
        return this;
    }

    public CandidateBuilder at(SkyPosition place) {
        position = place;
        return this;
    }

    public CandidateBuilder with(String quantity, double value) {
        measurements.put(quantity, value);
        return this;
    }

    public CandidateBuilder withAttribute(String attribute, Object textOrBoolean) {
        attributes.put(attribute, textOrBoolean);
        return this;
    }

    public CandidateBuilder near(String sourceName, double raDeg, double decDeg) {
        known = new KnownSource(sourceName, new SkyPosition(raDeg, decDeg), null, null);
        return this;
    }

    public CandidateBuilder near(KnownSource source) {
        known = source;
        return this;
    }

    public CandidateBuilder withMetadata(String text) {
        metadata = text;
        return this;
    }

    public CandidateBuilder with(LightCurve curve) {
        lightCurve = curve;
        return this;
    }

    public CandidateBuilder withPng() {
        return with(MediaKind.PREVIEW_PNG, TestFiles.png(64, 48));
    }

    public CandidateBuilder withGif() {
        return with(MediaKind.ANIMATION_GIF, TestFiles.gif(64, 48, 5));
    }

    public CandidateBuilder withFits() {
        return with(MediaKind.CUTOUT_FITS, TestFiles.fits(16, 16));
    }

    public CandidateBuilder with(MediaKind kind, byte[] content) {
        files.put(kind, content);
        return this;
    }

    /** Stores it; the id and the rest of the answer that its uploader would get. */
    public CandidateOutcome.Stored store() {
        surveys.aProject(project);
        surveys.anObservation(observation);
        if (beam != null) {
            surveys.aBeam(project, observation, beam);
        }
        List<IncomingFile> received = new ArrayList<>();
        files.forEach(
                (kind, content) -> {
                    switch (media.receive(
                            kind, "test." + kind.extension(), new ByteArrayInputStream(content))) {
                        case Receipt.Received(IncomingFile file) -> received.add(file);
                        case Receipt.Refused(String reason) ->
                                throw new IllegalArgumentException(reason);
                        case Receipt.TooLarge(String reason) ->
                                throw new IllegalArgumentException(reason);
                    }
                });
        try {
            var upload =
                    new CandidateUpload(
                            project,
                            observation,
                            beam,
                            beam == null ? filter : null,
                            (beam == null ? filter : "beam" + beam) + "#" + number,
                            number,
                            name,
                            position,
                            known,
                            measurements,
                            attributes,
                            List.of(),
                            metadata,
                            lightCurve,
                            received,
                            null);
            return switch (ingest.candidate(surveys.uploader(), upload)) {
                case CandidateOutcome.Stored stored -> stored;
                case CandidateOutcome refused ->
                        throw new IllegalArgumentException(refused.toString());
            };
        } finally {
            received.forEach(IncomingFile::close);
        }
    }
}
