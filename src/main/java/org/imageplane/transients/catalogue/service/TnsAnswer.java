package org.imageplane.transients.catalogue.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.sky.SkyPosition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the Transient Name Server's JSON, with or without the {@code reply} that it had around its data until 2025. */
final class TnsAnswer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int GOOD = 200;

    /** Each costs a request, and all together have to be done before another process takes this one for dead. */
    private static final int MOST_OBJECTS = 10;

    /** Such as 2017gfo, or FRB 20191220F without its prefix. */
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z._-]{1,40}");

    private TnsAnswer() {}

    static JsonNode reply(byte[] body) throws NonsenseException {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JacksonException broken) {
            throw new NonsenseException("answered with what is no whole JSON");
        }
        if (answer.path("id_code").asInt(0) != GOOD) {
            throw new NonsenseException("answered with what is no good answer of its API");
        }
        JsonNode data = answer.path("data");
        return data.has("reply") ? data.get("reply") : data;
    }

    /** The names that a search found. */
    static List<String> names(JsonNode reply) throws NonsenseException {
        if (!reply.isArray()) {
            throw new NonsenseException("answered without a list of objects");
        }
        if (reply.size() > MOST_OBJECTS) {
            throw new NonsenseException(
                    "knows more than %d transients there, too many to ask for each"
                            .formatted(MOST_OBJECTS));
        }
        List<String> names = new ArrayList<>();
        for (JsonNode found : reply) {
            String name = found.path("objname").asString("");
            if (!NAME.matcher(name).matches()) {
                throw new NonsenseException("answered with objects that have no name");
            }
            names.add(name);
        }
        return names;
    }

    /** One transient; empty when it has no position. */
    static Optional<CatalogueSource> source(JsonNode reply) throws NonsenseException {
        String name = reply.path("objname").asString("");
        if (!NAME.matcher(name).matches()) {
            throw new NonsenseException("answered without the object that was asked for");
        }
        double ra = reply.path("radeg").asDouble(Double.NaN);
        double dec = reply.path("decdeg").asDouble(Double.NaN);
        if (!(ra >= 0 && ra <= 360 && Math.abs(dec) <= 90)) {
            return Optional.empty();
        }
        String prefix = reply.path("name_prefix").asString("");
        String type = reply.path("object_type").path("name").asString("");
        return Optional.of(
                new CatalogueSource(
                        "TNS",
                        prefix.isEmpty() ? name : prefix + " " + name,
                        new SkyPosition(ra, dec),
                        type.isEmpty() ? "Transient" : type,
                        null,
                        null,
                        detail(reply),
                        Links.tns(name)));
    }

    private static String detail(JsonNode reply) {
        List<String> parts = new ArrayList<>();
        String discovered = reply.path("discoverydate").asString("");
        if (discovered.length() >= 10) {
            parts.add("discovered " + discovered.substring(0, 10));
        }
        double magnitude = reply.path("discoverymag").asDouble(Double.NaN);
        if (Double.isFinite(magnitude)) {
            String filter = reply.path("discmagfilter").path("name").asString("");
            parts.add(
                    "%s mag%s"
                            .formatted(
                                    VoRows.rounded(magnitude, 4),
                                    filter.isEmpty() ? "" : " in " + filter));
        }
        double redshift = reply.path("redshift").asDouble(Double.NaN);
        if (Double.isFinite(redshift)) {
            parts.add("z " + VoRows.rounded(redshift, 4));
        }
        return String.join(", ", parts);
    }
}
