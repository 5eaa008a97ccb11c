package org.imageplane.transients.catalogue.service;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.sky.Cone;

/** Any catalogue of VizieR, through its cone queries (Astronomical Server URL, {@code -c} and {@code -out}). */
class VizierClient implements CatalogueClient {

    static final String SERVICE = "VizieR";
    static final int ASKED = MOST_SOURCES + 1;

    private final Asking asking;
    private final URI address;
    private final VizierCatalogue catalogue;

    VizierClient(Asking asking, URI base, VizierCatalogue catalogue) {
        this.asking = asking;
        this.catalogue = catalogue;
        address = URI.create(base + "/votable");
    }

    @Override
    public OutsideCatalogue catalogue() {
        return catalogue.catalogue();
    }

    @Override
    public double mostArcmin() {
        return catalogue.mostArcmin();
    }

    @Override
    public Duration freshFor() {
        return Duration.ofDays(30);
    }

    @Override
    public Fetched fetch(Cone cone) {
        var answer =
                asking.ask(
                        address, form(cone), Map.of(), body -> sources(VoTable.read(body), cone));
        return answer.bad() == null ? Objects.requireNonNull(answer.meaning()) : answer.bad();
    }

    private Map<String, String> form(Cone cone) {
        Set<String> columns = new LinkedHashSet<>();
        if (catalogue.nameColumn() != null) {
            columns.add(catalogue.nameColumn());
        }
        columns.addAll(catalogue.fluxColumns());
        catalogue.details().forEach(detail -> columns.add(detail.column()));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("-source", String.join(",", catalogue.tables()));
        form.put("-c", Links.degrees(cone.centre()));
        form.put("-c.rm", String.format(Locale.ROOT, "%.4f", cone.radiusArcmin()));
        form.put("-oc.form", "D.");
        form.put("-out.max", String.valueOf(ASKED));
        form.put("-sort", "_r");
        form.put("-out.add", "_RAJ2000,_DEJ2000,_r");
        form.put("-out", String.join(",", columns));
        return form;
    }

    private Fetched sources(VoTable answer, Cone cone) throws NonsenseException {
        var gathering = new Gathering(cone);
        for (VoRows rows : answer.tables()) {
            if (!rows.has("_RAJ2000", "_DEJ2000")) {
                throw new NonsenseException("answered without positions");
            }
            gathering.add(
                    new VizierSources(catalogue, rows).all(),
                    answer.overflow() || rows.rows().size() >= ASKED);
        }
        return gathering.done();
    }
}
