package org.imageplane.transients.candidate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.ConeReader;
import org.imageplane.transients.sky.SkyFormatException;

/** The parameters of the cones: those of {@link ConeReader}, with a prefix for all but the candidate's own. */
final class ConeParameters {

    private static final Map<ConeAround, ConeReader> ALL =
            new EnumMap<>(
                    Map.of(
                            ConeAround.CANDIDATE, new ConeReader(""),
                            ConeAround.BEAM_CENTRE, new ConeReader("beam_"),
                            ConeAround.KNOWN_SOURCE, new ConeReader("known_")));

    private ConeParameters() {}

    static void read(ParameterReader parameters, CandidateQueryBuilder query) {
        ALL.forEach(
                (around, reader) -> {
                    try {
                        query.cone(around, reader.read(parameters::text));
                    } catch (SkyFormatException refused) {
                        throw new BadQueryException(String.valueOf(refused.getMessage()));
                    }
                });
    }

    static void write(CandidateQuery query, ParameterWriter writer) {
        ALL.forEach(
                (around, names) -> {
                    Cone cone = query.cones().get(around);
                    if (cone != null) {
                        writer.degrees(names.ra(), cone.centre().raDeg())
                                .degrees(names.dec(), cone.centre().decDeg())
                                .number(names.radius(), cone.radiusArcmin());
                    }
                });
    }

    /** The parameters that only make sense together: those of each cone. */
    static List<List<String>> together() {
        return ALL.values().stream().map(ConeReader::names).toList();
    }
}
