package org.imageplane.transients.review.nearby;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.catalogue.OutsideCatalogues;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.AssociationChange;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.crossmatch.Neighbour;
import org.imageplane.transients.crossmatch.Neighbourhood;
import org.imageplane.transients.crossmatch.Neighbours;
import org.imageplane.transients.sky.Cone;

/** A sky, services and a memory that a test makes up; it does what it is asked at once, on the same thread. */
class MadeSky implements Neighbours, Associations, OutsideCatalogues, Preferences {

    final Map<Long, List<Neighbour>> neighbours = new HashMap<>();
    final Map<String, CatalogueAnswer> cached = new LinkedHashMap<>();
    final Map<Long, Map<AssociatedSource, Association>> said = new HashMap<>();
    final List<Consumer<CatalogueAnswer>> asking = new ArrayList<>();
    final List<String> askedAgain = new ArrayList<>();
    final Map<String, Object> remembered = new HashMap<>();
    final List<Double> radii = new ArrayList<>();
    double completeToArcmin = MOST_ARCMIN;
    boolean broken;

    @Override
    public Neighbourhood near(Actor actor, long candidateId, double radiusArcmin) {
        if (broken) {
            throw new IllegalStateException("no database today");
        }
        radii.add(radiusArcmin);
        List<Neighbour> near = neighbours.get(candidateId);
        if (near == null) {
            throw new NoSuchElementException("candidate " + candidateId);
        }
        return new Neighbourhood(
                new Cone(NearbyPanelTest.HERE, radiusArcmin),
                near,
                completeToArcmin,
                of(actor, candidateId));
    }

    @Override
    public List<Association> of(Actor actor, long candidateId) {
        return List.copyOf(said.getOrDefault(candidateId, Map.of()).values());
    }

    @Override
    public Association confirm(Actor actor, long candidateId, AssociatedSource source) {
        return say(actor, candidateId, source, Association.State.CONFIRMED);
    }

    @Override
    public Association remove(Actor actor, long candidateId, AssociatedSource source) {
        return say(actor, candidateId, source, Association.State.REMOVED);
    }

    private Association say(
            Actor actor, long candidateId, AssociatedSource source, Association.State state) {
        Association now =
                new Association(
                        candidateId,
                        source,
                        state,
                        "",
                        actor.username(),
                        Instant.parse("2026-11-22T10:02:00Z"));
        said.computeIfAbsent(candidateId, none -> new LinkedHashMap<>()).put(source, now);
        return now;
    }

    @Override
    public Optional<Association> takeBack(Actor actor, long candidateId, AssociatedSource source) {
        said.getOrDefault(candidateId, Map.of()).remove(source);
        return Optional.empty();
    }

    @Override
    public List<AssociationChange> history(Actor actor, long candidateId) {
        return of(actor, candidateId).stream()
                .map(
                        now ->
                                new AssociationChange(
                                        now.source(),
                                        now.state(),
                                        now.reason(),
                                        now.username(),
                                        now.changedAt()))
                .toList();
    }

    @Override
    public List<OutsideCatalogue> offered() {
        return cached.values().stream().map(CatalogueAnswer::catalogue).toList();
    }

    @Override
    public List<CatalogueAnswer> near(Cone cone) {
        return List.copyOf(cached.values());
    }

    @Override
    public Asking ask(Cone cone, Consumer<CatalogueAnswer> arrived) {
        asking.add(arrived);
        return () -> asking.remove(arrived);
    }

    @Override
    public void again(Cone cone, String catalogue) {
        askedAgain.add(catalogue);
    }

    @Override
    public void prefetch(List<Cone> cones) {
        throw new UnsupportedOperationException("A page fetches nothing ahead.");
    }

    @Override
    public <T> Optional<T> get(Actor actor, String key, Class<T> type) {
        return Optional.ofNullable(remembered.get(key)).map(type::cast);
    }

    @Override
    public void put(Actor actor, String key, Object value) {
        remembered.put(key, value);
    }
}
