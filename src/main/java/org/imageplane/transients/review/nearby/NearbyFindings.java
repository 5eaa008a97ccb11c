package org.imageplane.transients.review.nearby;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.Neighbourhood;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;
import org.jspecify.annotations.Nullable;

/** What is known so far of what is near one candidate; it grows as answers arrive. Belongs to one page. */
class NearbyFindings {

    private static final Comparator<Thing> NEAREST =
            Comparator.comparing(
                            Thing::separationArcmin,
                            Comparator.nullsLast(Comparator.<Double>naturalOrder()))
                    .thenComparing(Thing::kind)
                    .thenComparing(Thing::name);

    private final NearbyPlace place;
    private final double radiusArcmin;
    private final Map<String, CatalogueAnswer> answers = new LinkedHashMap<>();
    private final Map<String, Association> associations = new LinkedHashMap<>();
    private NearbyThings things;
    private @Nullable Neighbourhood local;
    private @Nullable Neighbourhood fresh;
    private String failure = "";

    NearbyFindings(NearbyPlace place, double radiusArcmin) {
        this.place = place;
        this.radiusArcmin = radiusArcmin;
        this.things = new NearbyThings(place, "");
    }

    NearbyPlace place() {
        return place;
    }

    double radiusArcmin() {
        return radiusArcmin;
    }

    /** @param psrcatVersion which catalogue its pulsars are from; empty when that is not known */
    void found(Neighbourhood neighbourhood, String psrcatVersion) {
        local = neighbourhood;
        fresh = neighbourhood;
        failure = "";
        things = new NearbyThings(place, psrcatVersion);
        associations.clear();
        neighbourhood.associations().forEach(this::said);
    }

    /** Our own database had no answer, and why. */
    void failed(String sentence) {
        failure = sentence;
    }

    void answered(Collection<CatalogueAnswer> some) {
        some.forEach(answer -> answers.put(answer.catalogue().key(), answer));
    }

    /** Somebody said so. */
    void said(Association association) {
        associations.put(things.key(association.source()), association);
    }

    /** Nobody says anything of that source any more. */
    void unsaid(AssociatedSource source) {
        associations.remove(things.key(source));
    }

    Optional<Neighbourhood> local() {
        return Optional.ofNullable(local);
    }

    /** The same, once. */
    Optional<Neighbourhood> fresh() {
        Optional<Neighbourhood> now = Optional.ofNullable(fresh);
        fresh = null;
        return now;
    }

    Collection<CatalogueAnswer> answers() {
        return answers.values();
    }

    /** How far the table holds everything that our own database has: the radius, or less. */
    double completeToArcmin() {
        return local == null ? radiusArcmin : Math.min(radiusArcmin, local.completeToArcmin());
    }

    /** Why our own database had no answer; empty when it had, or has not answered yet. */
    String failure() {
        return failure;
    }

    /** Everything within the radius, nearest first, and what the candidate is associated with wherever that is. */
    List<Thing> things() {
        Stream<Thing> ours =
                local == null ? Stream.of() : local.neighbours().stream().map(things::of);
        Stream<Thing> outside =
                answers.values().stream()
                        .flatMap(
                                answer ->
                                        answer.sources().stream()
                                                .map(source -> things.of(source, answer)));
        Map<String, Thing> all = new LinkedHashMap<>();
        Stream.concat(ours, outside)
                .filter(this::isNear)
                .forEach(thing -> all.put(thing.key(), thing));
        associations.values().stream()
                .filter(said -> said.state() != Association.State.REMOVED)
                .map(things::of)
                .forEach(thing -> all.putIfAbsent(thing.key(), thing));
        return all.values().stream().map(this::withWhatIsSaid).sorted(NEAREST).toList();
    }

    private boolean isNear(Thing thing) {
        Double separation = thing.separationArcmin();
        return separation != null && separation <= radiusArcmin;
    }

    private Thing withWhatIsSaid(Thing thing) {
        Association said = associations.get(thing.key());
        return said == null ? thing : thing.with(said);
    }
}
