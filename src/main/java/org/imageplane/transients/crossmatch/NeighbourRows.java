package org.imageplane.transients.crossmatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.candidate.OwnRatingReader;
import org.imageplane.transients.catalogue.Pulsar;
import org.imageplane.transients.crossmatch.Neighbour.NearCandidate;
import org.imageplane.transients.crossmatch.Neighbour.NearKnownSource;
import org.imageplane.transients.crossmatch.Neighbour.NearPulsar;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Makes a {@link Neighbourhood} of the rows of {@link NeighbourSql}. */
final class NeighbourRows implements RowCallbackHandler {

    private static final double ARCMIN_PER_DEG = 60;
    private static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbour::separationArcmin);

    private final double radiusArcmin;
    private final Map<String, List<Neighbour>> byKind = new HashMap<>();
    private final List<Association> associations = new ArrayList<>();
    private @Nullable SkyPosition centre;

    NeighbourRows(double radiusArcmin) {
        this.radiusArcmin = radiusArcmin;
    }

    /** Empty when there was no such candidate. */
    Optional<Neighbourhood> neighbourhood() {
        List<Neighbour> nearest = new ArrayList<>();
        double completeToArcmin = radiusArcmin;
        for (List<Neighbour> kind : byKind.values()) {
            kind.sort(NEAREST_FIRST);
            if (kind.size() > NeighbourSql.MOST_OF_A_KIND) {
                // one too many was read: that far, its kind is complete
                double tooFar = kind.removeLast().separationArcmin();
                completeToArcmin = Math.min(completeToArcmin, Math.max(0, Math.nextDown(tooFar)));
            }
            nearest.addAll(kind);
        }
        nearest.sort(NEAREST_FIRST);
        return centre == null
                ? Optional.empty()
                : Optional.of(
                        new Neighbourhood(
                                new Cone(centre, radiusArcmin),
                                List.copyOf(nearest),
                                completeToArcmin,
                                List.copyOf(associations)));
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        switch (row.getString("kind")) {
            case "ME" -> centre = position(row);
            case "CANDIDATE" ->
                    add(row.getBoolean("same_project") ? "own" : "other", candidate(row));
            case "PULSAR" -> add("pulsar", pulsar(row));
            case "KNOWN" -> add("known", known(row));
            default -> associations.add(AssociationRows.association(row, 0));
        }
    }

    private void add(String kind, Neighbour neighbour) {
        byKind.computeIfAbsent(kind, first -> new ArrayList<>()).add(neighbour);
    }

    private NearCandidate candidate(ResultSet row) throws SQLException {
        return new NearCandidate(
                row.getLong("candidate_id"),
                row.getString("source_name"),
                position(row),
                separationArcmin(row),
                row.getString("project"),
                row.getBoolean("same_project"),
                row.getString("observation"),
                time(row, "start_time"),
                row.getObject("beam", Integer.class),
                row.getObject("people", Integer.class),
                OwnRatingReader.read(row, "notes", "changed_at"));
    }

    private NearPulsar pulsar(ResultSet row) throws SQLException {
        return new NearPulsar(
                new Pulsar(
                        row.getString("source_name"),
                        position(row),
                        row.getObject("p0_s", Double.class),
                        row.getObject("dm", Double.class),
                        row.getObject("s400_mjy", Double.class),
                        row.getString("b_name"),
                        aliases(row.getString("aliases"))),
                separationArcmin(row));
    }

    private NearKnownSource known(ResultSet row) throws SQLException {
        SkyPosition position = position(row);
        String name = row.getString("source_name");
        return new NearKnownSource(
                name == null ? position.j2000Name() : name,
                position,
                separationArcmin(row),
                row.getInt("people"));
    }

    private static List<String> aliases(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    /** A position on the rim may come out of the arithmetic a hair outside. */
    private double separationArcmin(ResultSet row) throws SQLException {
        return Math.min(row.getDouble("separation_deg") * ARCMIN_PER_DEG, radiusArcmin);
    }

    private static SkyPosition position(ResultSet row) throws SQLException {
        return new SkyPosition(row.getDouble("ra_deg"), row.getDouble("dec_deg"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
