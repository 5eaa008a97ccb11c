package org.imageplane.transients.catalogue.service;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** The sources in one table of VizieR's answer. */
class VizierSources {

    private static final Pattern BARE_NAME = Pattern.compile("J?\\d.*");

    private final VizierCatalogue catalogue;
    private final VoRows rows;
    private final String table;
    private final @Nullable String fluxColumn;
    private final double mjyPerUnit;

    VizierSources(VizierCatalogue catalogue, VoRows rows) {
        this.catalogue = catalogue;
        this.rows = rows;
        table =
                catalogue.tables().stream()
                        .filter(rows::isOf)
                        .findFirst()
                        .orElse(tableOf(catalogue));
        fluxColumn = fluxColumn(catalogue, rows);
        mjyPerUnit =
                fluxColumn == null
                        ? Double.NaN
                        : FluxUnits.mjyPer(rows.unit(fluxColumn)).orElse(Double.NaN);
    }

    private static String tableOf(VizierCatalogue catalogue) {
        return catalogue.tables().getFirst();
    }

    private static @Nullable String fluxColumn(VizierCatalogue catalogue, VoRows rows) {
        return catalogue.fluxColumns().stream()
                .filter(column -> FluxUnits.mjyPer(rows.unit(column)).isPresent())
                .findFirst()
                .orElse(null);
    }

    List<CatalogueSource> all() {
        List<CatalogueSource> sources = new ArrayList<>();
        for (@Nullable Object[] row : rows.rows()) {
            SkyPosition position = rows.position(row, "_RAJ2000", "_DEJ2000");
            if (position != null) {
                sources.add(source(row, position));
            }
        }
        return sources;
    }

    private CatalogueSource source(@Nullable Object[] row, SkyPosition position) {
        OptionalDouble flux =
                fluxColumn == null ? OptionalDouble.empty() : rows.number(row, fluxColumn);
        Double fluxMjy = flux.isPresent() ? (Double) (flux.getAsDouble() * mjyPerUnit) : null;
        return new CatalogueSource(
                catalogue.key(),
                name(row, position),
                position,
                "",
                fluxMjy,
                fluxMjy == null ? null : catalogue.frequencyMhz(),
                detail(row),
                Links.vizier(table, position));
    }

    private String name(@Nullable Object[] row, SkyPosition position) {
        String said = catalogue.nameColumn() == null ? "" : rows.text(row, catalogue.nameColumn());
        if (said.isEmpty()) {
            return catalogue.title().split(",", 2)[0] + " " + position.j2000Name();
        }
        if (!BARE_NAME.matcher(said).matches()) {
            return said;
        }
        String number = said.startsWith("J") ? said.substring(1) : said;
        return catalogue.namePrefix() + number.replaceAll("\\s+", "");
    }

    private String detail(@Nullable Object[] row) {
        List<String> parts = new ArrayList<>();
        for (VizierCatalogue.Detail detail : catalogue.details()) {
            if (!rows.unit(detail.column()).equals(detail.unit())) {
                continue;
            }
            rows.number(row, detail.column())
                    .ifPresent(
                            value ->
                                    parts.add(
                                            "%s %s %s"
                                                    .formatted(
                                                            detail.label(),
                                                            VoRows.rounded(value, detail.digits()),
                                                            detail.unit())));
        }
        return String.join(", ", parts);
    }
}
