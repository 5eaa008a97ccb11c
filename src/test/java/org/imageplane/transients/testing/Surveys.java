package org.imageplane.transients.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.BeamUpload;
import org.imageplane.transients.ingest.IngestService;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.sky.TimeScales;
import org.imageplane.transients.survey.NewObservation;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.RatingScale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes survey data for tests through the services that uploads use: {@code surveys.aProject("GPM")}, {@code
 * surveys.aCandidate().in("GPM").at(268.9, -25.46).with("can_det_stat", 12.3).withPng().store()}. A bean in every
 * {@code @SpringBootTest}.
 */
@Component
public class Surveys {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Projects projects;
    private final Observations observations;
    private final IngestService ingest;
    private final MediaStore media;

    Surveys(
            JdbcClient jdbc,
            Projects projects,
            Observations observations,
            IngestService ingest,
            MediaStore media) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.observations = observations;
        this.ingest = ingest;
        this.media = media;
    }

    /** The open project of that name, rated from 1 to 5; made when it is not there. */
    public Project aProject(String name) {
        return aProject(name, RatingScale.CONFIDENCE_1_5);
    }

    /** The open project of that name; made with that scale when it is not there. */
    public Project aProject(String name, RatingScale scale) {
        return aProject(new NewProject(name, "", scale, 1, false, false));
    }

    /** The project of that name; made like this when it is not there. */
    public Project aProject(NewProject project) {
        return projects.find(administrator(), project.name())
                .orElseGet(() -> projects.create(administrator(), project));
    }

    /** A project that only its members and administrators see. */
    public Project aRestrictedProject(String name, String... members) {
        Project project =
                aProject(new NewProject(name, "", RatingScale.CONFIDENCE_1_5, 1, false, true));
        for (String member : members) {
            projects.putMember(administrator(), name, member, Role.RATER.name());
        }
        return project;
    }

    /** The MWA observation with that GPS second as its id, at 185 MHz; made when it is not there. */
    public Observation anObservation(String externalId) {
        return anObservation(externalId, 184.96);
    }

    /** The observation with that id and centre frequency; made when it is not there. */
    public Observation anObservation(String externalId, double centreFrequencyMhz) {
        Double gps = externalId.matches("\\d{10}") ? Double.valueOf(externalId) : null;
        return ingest.observation(
                        uploader(),
                        new NewObservation(
                                externalId,
                                "test_" + externalId,
                                268.9,
                                -25.5,
                                gps == null ? null : TimeScales.gpsSecondsToUtc(gps),
                                gps == null ? null : TimeScales.gpsSecondsToUtc(gps + 296),
                                centreFrequencyMhz,
                                gps,
                                gps == null ? null : gps + 296,
                                "17:55:36.0",
                                "-25:30:00.0",
                                "G0080",
                                12.5,
                                81.2,
                                "[133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148,"
                                        + " 149, 150, 151, 152, 153, 154, 155, 156]",
                                10.0,
                                0.5,
                                java.util.Map.of()))
                .observation();
    }

    /** A candidate to be described and stored; what is not said is a plausible candidate of project GPM. */
    public CandidateBuilder aCandidate() {
        return new CandidateBuilder(this, ingest, media, NUMBERS.incrementAndGet());
    }

    /** Gives the project the observation, as an uploader would. */
    public void give(Project project, Observation observation) {
        observations.give(uploader(), project.id(), observation.id());
    }

    /** The beam of the observation, which is given to the project; made when it is not there. */
    public void aBeam(String project, String observation, int index) {
        give(aProject(project), anObservation(observation));
        ingest.beam(uploader(), new BeamUpload(project, observation, index, java.util.List.of()));
    }

    /** Somebody who may upload to every project. */
    public Actor uploader() {
        return person("pipeline", Role.UPLOADER, Role.ADMIN);
    }

    /** Somebody who may do everything. */
    public Actor administrator() {
        return person("operator", Role.ADMIN);
    }

    private Actor person(String username, Role... roles) {
        long id =
                jdbc.sql(
                                """
                                insert into person (username, password_hash, roles) values (:username, '', :roles)
                                on conflict (lower(username)) do update set roles = excluded.roles
                                returning id
                                """)
                        .param("username", username)
                        .param(
                                "roles",
                                java.util.Arrays.stream(roles)
                                        .map(Role::name)
                                        .toArray(String[]::new))
                        .query(Long.class)
                        .single();
        return new Actor(id, username, java.util.Set.of(roles));
    }
}
