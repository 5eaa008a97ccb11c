package org.imageplane.transients.catalogue.service;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** NED through its cone search, {@code ConeSearchByPosition} of its programming interface. */
class NedClient implements CatalogueClient {

    private static final OutsideCatalogue CATALOGUE = new OutsideCatalogue("NED", "NED", "NED");
    private static final int ASKED = MOST_SOURCES + 1;

    private final Asking asking;
    private final URI base;

    NedClient(Asking asking, URI base) {
        this.asking = asking;
        this.base = base;
    }

    @Override
    public OutsideCatalogue catalogue() {
        return CATALOGUE;
    }

    /** Wider ones take it minutes. */
    @Override
    public double mostArcmin() {
        return 30;
    }

    @Override
    public Duration freshFor() {
        return Duration.ofDays(30);
    }

    @Override
    public Fetched fetch(Cone cone) {
        URI address =
                URI.create(
                        String.format(
                                Locale.ROOT,
                                "%s/NED::API/ConeSearchByPosition?LON=%.7fd&LAT=%.7f&CSYS=Equatorial"
                                        + "&EQUINOX=J2000&RADIUS=%.4f&MAXREC=%d",
                                base,
                                cone.centre().raDeg(),
                                cone.centre().decDeg(),
                                cone.radiusArcmin(),
                                ASKED));
        var answer =
                asking.ask(address, Map.of(), Map.of(), body -> sources(VoTable.read(body), cone));
        return answer.bad() == null ? Objects.requireNonNull(answer.meaning()) : answer.bad();
    }

    private static Fetched sources(VoTable answer, Cone cone) throws NonsenseException {
        var gathering = new Gathering(cone);
        for (VoRows rows : answer.tables()) {
            if (!rows.has("prefname", "ra", "dec")) {
                throw new NonsenseException("answered without names and positions");
            }
            gathering.add(sources(rows), answer.overflow() || rows.rows().size() >= ASKED);
        }
        return gathering.done();
    }

    private static List<CatalogueSource> sources(VoRows rows) {
        List<CatalogueSource> sources = new ArrayList<>();
        for (@Nullable Object[] row : rows.rows()) {
            SkyPosition position = rows.position(row, "ra", "dec");
            String name = rows.text(row, "prefname");
            if (position != null && !name.isEmpty()) {
                List<String> detail = new ArrayList<>();
                rows.number(row, "z").ifPresent(z -> detail.add("z " + VoRows.rounded(z, 4)));
                String seenIn = rows.text(row, "emtype");
                if (!seenIn.isEmpty()) {
                    detail.add("seen in " + seenIn.replaceAll("\\s*,\\s*", ", "));
                }
                sources.add(
                        new CatalogueSource(
                                CATALOGUE.key(),
                                name,
                                position,
                                NedTypes.inWords(rows.text(row, "ptype")),
                                null,
                                null,
                                String.join(", ", detail),
                                Links.ned(name)));
            }
        }
        return sources;
    }
}
