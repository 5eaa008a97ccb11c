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

/** SIMBAD through its TAP service, synchronously (IVOA TAP 1.1; the tables are those of sim-tap's own schema). */
class SimbadClient implements CatalogueClient {

    private static final OutsideCatalogue CATALOGUE =
            new OutsideCatalogue("SIMBAD", "SIMBAD", "SIMBAD");
    private static final int ASKED = MOST_SOURCES + 1;
    private static final String ADQL =
            """
            SELECT TOP %d b.main_id, b.ra, b.dec, o.description AS kind, b.sp_type, b.rvz_redshift, f.V AS mag_v,\
             DISTANCE(POINT('ICRS', b.ra, b.dec), POINT('ICRS', %.7f, %.7f)) AS away\
             FROM basic AS b LEFT JOIN otypedef AS o ON o.otype = b.otype LEFT JOIN allfluxes AS f ON f.oidref = b.oid\
             WHERE CONTAINS(POINT('ICRS', b.ra, b.dec), CIRCLE('ICRS', %.7f, %.7f, %.7f)) = 1\
             ORDER BY away\
            """;

    private final Asking asking;
    private final URI address;

    SimbadClient(Asking asking, URI base) {
        this.asking = asking;
        address = URI.create(base + "/sim-tap/sync");
    }

    @Override
    public OutsideCatalogue catalogue() {
        return CATALOGUE;
    }

    @Override
    public double mostArcmin() {
        return 60;
    }

    @Override
    public Duration freshFor() {
        return Duration.ofDays(30);
    }

    @Override
    public Fetched fetch(Cone cone) {
        double ra = cone.centre().raDeg();
        double dec = cone.centre().decDeg();
        String query = String.format(Locale.ROOT, ADQL, ASKED, ra, dec, ra, dec, cone.radiusDeg());
        var form =
                Map.of("request", "doQuery", "lang", "adql", "format", "votable", "query", query);
        var answer = asking.ask(address, form, Map.of(), body -> sources(VoTable.read(body), cone));
        return answer.bad() == null ? Objects.requireNonNull(answer.meaning()) : answer.bad();
    }

    private static Fetched sources(VoTable answer, Cone cone) throws NonsenseException {
        if (answer.tables().size() != 1
                || !answer.tables().getFirst().has("main_id", "ra", "dec")) {
            throw new NonsenseException("answered without names and positions");
        }
        VoRows rows = answer.tables().getFirst();
        List<CatalogueSource> sources = new ArrayList<>();
        for (@Nullable Object[] row : rows.rows()) {
            SkyPosition position = rows.position(row, "ra", "dec");
            String name = rows.text(row, "main_id").replaceAll("\\s+", " ");
            if (position != null && !name.isEmpty()) {
                sources.add(source(rows, row, name, position));
            }
        }
        var gathering = new Gathering(cone);
        gathering.add(sources, answer.overflow() || rows.rows().size() >= ASKED);
        return gathering.done();
    }

    private static CatalogueSource source(
            VoRows rows, @Nullable Object[] row, String name, SkyPosition position) {
        List<String> detail = new ArrayList<>();
        String spectrum = rows.text(row, "sp_type");
        if (!spectrum.isEmpty()) {
            detail.add("spectral type " + spectrum);
        }
        rows.number(row, "mag_v")
                .ifPresent(mag -> detail.add("V %s mag".formatted(VoRows.rounded(mag, 4))));
        rows.number(row, "rvz_redshift")
                .ifPresent(z -> detail.add("z %s".formatted(VoRows.rounded(z, 4))));
        return new CatalogueSource(
                CATALOGUE.key(),
                name,
                position,
                rows.text(row, "kind"),
                null,
                null,
                String.join(", ", detail),
                Links.simbad(name));
    }
}
