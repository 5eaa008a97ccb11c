package org.imageplane.transients.review.nearby;

import java.net.URI;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.crossmatch.Neighbour;
import org.imageplane.transients.crossmatch.Neighbour.NearCandidate;
import org.imageplane.transients.crossmatch.Neighbour.NearKnownSource;
import org.imageplane.transients.crossmatch.Neighbour.NearPulsar;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** Makes lines of the table from what was found around one candidate; {@code psrcatVersion} may be empty. */
record NearbyThings(NearbyPlace place, String psrcatVersion) {

    Thing of(Neighbour near) {
        return switch (near) {
            case NearCandidate candidate -> candidate(candidate);
            case NearPulsar pulsar ->
                    ours(
                            NearbyKind.PULSAR,
                            new AssociatedSource(
                                    Associations.PULSARS, pulsar.name(), pulsar.position()),
                            pulsar.separationArcmin(),
                            NearbyWords.pulsar(pulsar.pulsar(), false),
                            NearbyWords.pulsar(pulsar.pulsar(), true));
            case NearKnownSource known ->
                    ours(
                            NearbyKind.KNOWN_SOURCE,
                            new AssociatedSource(
                                    Associations.KNOWN_SOURCES, known.name(), known.position()),
                            known.separationArcmin(),
                            NearbyWords.known(known),
                            NearbyWords.known(known));
        };
    }

    Thing of(CatalogueSource found, CatalogueAnswer answer) {
        AssociatedSource source =
                new AssociatedSource(found.catalogue(), found.name(), found.position());
        return new Thing(
                key(source),
                NearbyKind.ofCatalogue(found.catalogue()),
                answer.catalogue().key(),
                answer.catalogue().title(),
                found.name(),
                found.position(),
                separation(found.position()),
                NearbyWords.source(found, false),
                NearbyWords.source(found, true),
                page(found.link()),
                null,
                false,
                source,
                null);
    }

    /** What the candidate is said to be, where nothing was found there (any more). */
    Thing of(Association said) {
        AssociatedSource source = said.source();
        return switch (source.catalogue()) {
            case Associations.PULSARS -> ours(NearbyKind.PULSAR, source, null, "", "");
            case Associations.KNOWN_SOURCES -> ours(NearbyKind.KNOWN_SOURCE, source, null, "", "");
            default ->
                    new Thing(
                            key(source),
                            NearbyKind.ofCatalogue(source.catalogue()),
                            source.catalogue(),
                            source.catalogue(),
                            source.name(),
                            source.position(),
                            separation(source.position()),
                            "",
                            "",
                            null,
                            null,
                            false,
                            source,
                            null);
        };
    }

    /** Of a row about that source. */
    String key(AssociatedSource source) {
        return place.candidate() + "/" + source.catalogue() + "/" + source.name();
    }

    private Thing candidate(NearCandidate near) {
        NearbyKind kind = near.sameProject() ? NearbyKind.CANDIDATE : NearbyKind.OTHER_PROJECT;
        String facts = NearbyWords.candidate(near);
        return new Thing(
                place.candidate() + "/" + near.id(),
                kind,
                kind.name(),
                kind.word(),
                near.name(),
                near.position(),
                near.separationArcmin(),
                facts,
                facts,
                "candidates/" + near.id(),
                near.id(),
                near.sameProject(),
                null,
                null);
    }

    private Thing ours(
            NearbyKind kind,
            AssociatedSource source,
            @Nullable Double separationArcmin,
            String facts,
            String fullFacts) {
        return new Thing(
                key(source),
                kind,
                kind.name(),
                kind.word(),
                source.name(),
                source.position(),
                separationArcmin == null ? separation(source.position()) : separationArcmin,
                facts,
                fullFacts,
                kind == NearbyKind.PULSAR ? PulsarPage.of(source.name(), psrcatVersion) : null,
                null,
                false,
                source,
                null);
    }

    /** Only what a browser may open on a click: services send what they like. */
    private static @Nullable String page(@Nullable URI link) {
        return link != null && ("https".equals(link.getScheme()) || "http".equals(link.getScheme()))
                ? link.toString()
                : null;
    }

    private @Nullable Double separation(@Nullable SkyPosition position) {
        return position == null ? null : (Double) place.position().separationArcmin(position);
    }
}
