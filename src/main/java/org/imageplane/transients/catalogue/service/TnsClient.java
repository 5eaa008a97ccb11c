package org.imageplane.transients.catalogue.service;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.sky.Cone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Transient Name Server: a search gives names, and each name is asked for its position; by the manual of its API, with
 * the bot's marker as User-Agent.
 */
class TnsClient implements CatalogueClient {

    private static final OutsideCatalogue CATALOGUE =
            new OutsideCatalogue("TNS", "Transient Name Server", "TNS");
    private static final JsonMapper JSON = new JsonMapper();

    private final Asking asking;
    private final URI base;
    private final String apiKey;
    private final String marker;

    /** @param bot id and name with a comma between them */
    TnsClient(Asking asking, URI base, String apiKey, String bot) {
        this.asking = asking;
        this.base = base;
        this.apiKey = apiKey;
        String[] parts = bot.split(",", 2);
        marker =
                "tns_marker{\"tns_id\":%s,\"type\":\"bot\",\"name\":\"%s\"}"
                        .formatted(parts[0], parts[1]);
    }

    @Override
    public OutsideCatalogue catalogue() {
        return CATALOGUE;
    }

    /** Each transient costs a request of its own. */
    @Override
    public double mostArcmin() {
        return 5;
    }

    @Override
    public Duration freshFor() {
        return Duration.ofDays(1);
    }

    @Override
    public Fetched fetch(Cone cone) {
        var search =
                ask(
                        "/api/get/search",
                        Map.of(
                                "ra", format("%.6f", cone.centre().raDeg()),
                                "dec", format("%+.6f", cone.centre().decDeg()),
                                "radius", format("%.2f", cone.radiusArcmin() * 60),
                                "units", "arcsec"),
                        TnsAnswer::names);
        if (search.bad() != null) {
            return search.bad();
        }
        List<CatalogueSource> sources = new ArrayList<>();
        for (String name : Objects.requireNonNull(search.meaning())) {
            var object = ask("/api/get/object", Map.of("objname", name), TnsAnswer::source);
            if (object.bad() != null) {
                return object.bad();
            }
            Objects.requireNonNull(object.meaning()).ifPresent(sources::add);
        }
        return gathered(sources, cone);
    }

    private Fetched gathered(List<CatalogueSource> sources, Cone cone) {
        try {
            var gathering = new Gathering(cone);
            gathering.add(sources, false);
            return gathering.done();
        } catch (NonsenseException nonsense) {
            return new Fetched.Bad(asking.sentence(String.valueOf(nonsense.getMessage())), null);
        }
    }

    /** Reads a JSON answer. */
    private interface Reading<T> {
        T of(JsonNode reply) throws NonsenseException;
    }

    private <T> Asking.Understood<T> ask(
            String path, Map<String, String> data, Reading<T> reading) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("api_key", apiKey);
        form.put("data", JSON.writeValueAsString(data));
        return asking.ask(
                URI.create(base + path),
                form,
                Map.of("User-Agent", marker),
                body -> reading.of(TnsAnswer.reply(body)));
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
