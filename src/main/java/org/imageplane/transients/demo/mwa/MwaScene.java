package org.imageplane.transients.demo.mwa;

import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.demo.detection.CubeAnalysis;
import org.imageplane.transients.demo.detection.Island;
import org.imageplane.transients.demo.detection.TimeFilter;
import org.imageplane.transients.demo.field.Conditions;
import org.imageplane.transients.demo.field.FieldPainter;
import org.imageplane.transients.demo.field.FrameCube;
import org.imageplane.transients.demo.field.SynthesizedBeam;

/** One observation with its images and what a detector makes of them. */
record MwaScene(MwaObservation observation, CubeAnalysis analysis, KnownSources known) {

    private static final SynthesizedBeam BEAM_AT_185_MHZ = new SynthesizedBeam(76, 62, -24);
    private static final double NOISE_JY_AT_185_MHZ = 0.045;
    private static final double GAIN_ERROR = 0.006;
    private static final double DRIFT_ARCSEC = 0.8;
    private static final int OBSERVATION_WITH_BAD_FRAME = 3;
    private static final int BAD_FRAME = 4;

    /** Makes the images of an observation, counted from 0, and looks through them. */
    static MwaScene simulate(MwaField field, int index, long seed) {
        MwaObservation observation = field.observations().get(index);
        double mhz = observation.frequencyMhz();
        Conditions conditions =
                new Conditions(
                        mhz,
                        NOISE_JY_AT_185_MHZ * Math.sqrt(185 / mhz),
                        observation::primaryBeam,
                        GAIN_ERROR,
                        DRIFT_ARCSEC,
                        index == OBSERVATION_WITH_BAD_FRAME ? BAD_FRAME : -1);
        FrameCube cube =
                FrameCube.dark(
                        MwaField.GRID, BEAM_AT_185_MHZ.scaled(185 / mhz), MwaObservation.FRAMES);
        new FieldPainter(conditions, field.catalogue(), seed * 1000 + index)
                .paint(cube, field.phenomena(index));
        CubeAnalysis analysis = new CubeAnalysis(cube);
        return new MwaScene(
                observation, analysis, new KnownSources(field.catalogue(), mhz, analysis));
    }

    /** The candidates of one filter, most significant first and numbered from 1. */
    List<MwaCandidate> candidates(TimeFilter filter) {
        List<Island> islands = analysis.islands(filter);
        return IntStream.range(0, islands.size())
                .mapToObj(i -> MwaCandidate.measure(this, filter, i + 1, islands.get(i)))
                .toList();
    }
}
