package org.imageplane.transients.crossmatch.proposal;

/** A source that a candidate may be, with the reason for it. */
record Proposal(Match match, String reason, double plausibility) {

    static Proposal of(Match match, SynthesizedBeam beam) {
        Grounds grounds = match.grounds(beam);
        return new Proposal(match, grounds.reason(), grounds.plausibility());
    }
}
