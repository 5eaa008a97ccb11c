package org.imageplane.transients.demo.mwa;

/** One simulated survey that many tests look at, made when the first of them asks for it. */
final class SimulatedSurvey {

    static final long SEED = 1;
    static final int CANDIDATES = 300;

    private SimulatedSurvey() {}

    private static final class Holder {
        static final MwaField FIELD = new MwaField(SEED);
        static final MwaSimulation SIMULATION = MwaSimulation.run(SEED, CANDIDATES);
    }

    static MwaField field() {
        return Holder.FIELD;
    }

    static MwaSimulation simulation() {
        return Holder.SIMULATION;
    }
}
