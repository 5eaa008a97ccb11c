package org.imageplane.transients.catalogue.cone;

import java.util.List;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.catalogue.service.CatalogueClient;
import org.imageplane.transients.catalogue.service.CatalogueClients;
import org.imageplane.transients.sky.Cone;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Which cones answer which: how wide each catalogue is asked, and for how long that is good. */
@Component
class Reach {

    /** Rounding of separations. */
    static final double EDGE_ARCMIN = 1e-9;

    /**
     * How far from the wanted cone's centre those are looked for that may answer it: far enough for wider ones that were
     * asked for a neighbour, and near enough to be found quickly in a crowd.
     */
    static final double SEARCHED_DEG = 10.0 / 60;

    private static final double PAD_LEAST_ARCMIN = 0.5;
    private static final double PAD_MOST_ARCMIN = 2;
    private static final double PAD_SHARE = 0.25;

    /** The catalogues that are asked, in order, as rows of a statement; begins its list of common table expressions. */
    static final String WANTED =
            """
            with wanted as (
                select key, service, least(:radius, most) as radius, asked, now() - fresh_s * interval '1 second' as fresh_from, place
                from unnest(:keys::text[], :services::text[], :most::float8[], :asked::float8[], :fresh::float8[])
                    with ordinality as w(key, service, most, asked, fresh_s, place)
            ),
            near_cone as (
                select *, q3c_dist(ra_deg, dec_deg, :ra, :dec) * 60 as away_arcmin
                from outside_cone where q3c_radial_query(ra_deg, dec_deg, :ra, :dec, :searched)
            ),
            best as (
                select distinct on (w.key) w.key, c.*, c.answered_at > w.fresh_from as fresh
                from wanted w join near_cone c on c.catalogue = w.key
                where c.away_arcmin + w.radius <= c.complete_arcmin + :edge
                    or c.cut and c.away_arcmin <= c.complete_arcmin / 4
                order by w.key, c.answered_at desc
            ),
            near_ask as (
                select *, q3c_dist(ra_deg, dec_deg, :ra, :dec) * 60 as away_arcmin
                from outside_ask where q3c_radial_query(ra_deg, dec_deg, :ra, :dec, :searched)
            ),
            pending as (
                select distinct on (w.key) w.key, a.*
                from wanted w join near_ask a on a.catalogue = w.key
                where a.away_arcmin + w.radius <= a.radius_arcmin + :edge
                order by w.key, a.again desc, a.failures, a.id
            )
            """;

    private final List<CatalogueClient> clients;

    Reach(CatalogueClients clients) {
        this.clients = clients.all();
    }

    List<CatalogueClient> clients() {
        return clients;
    }

    List<OutsideCatalogue> offered() {
        return clients.stream().map(CatalogueClient::catalogue).toList();
    }

    /** Sets the parameters of {@link #WANTED}. */
    StatementSpec about(StatementSpec statement, Cone cone) {
        return about(statement, cone, clients);
    }

    /** The same for some of them. */
    static StatementSpec about(StatementSpec statement, Cone cone, List<CatalogueClient> some) {
        return statement
                .param("ra", cone.centre().raDeg())
                .param("dec", cone.centre().decDeg())
                .param("radius", cone.radiusArcmin())
                .param("searched", SEARCHED_DEG)
                .param("edge", EDGE_ARCMIN)
                .param("keys", texts(some.stream().map(c -> c.catalogue().key()).toList()))
                .param("services", texts(some.stream().map(c -> c.catalogue().service()).toList()))
                .param(
                        "most",
                        some.stream().map(CatalogueClient::mostArcmin).toArray(Double[]::new))
                .param(
                        "asked",
                        some.stream()
                                .map(client -> padded(cone.radiusArcmin(), client.mostArcmin()))
                                .toArray(Double[]::new))
                .param(
                        "fresh",
                        some.stream()
                                .map(client -> (double) client.freshFor().toSeconds())
                                .toArray(Double[]::new));
    }

    /**
     * The radius that is asked for, somewhat more than is wanted: the next beam's detection of the same source, some
     * arcseconds away, and a slightly larger radius find their answer in it.
     */
    static double padded(double wantedArcmin, double mostArcmin) {
        double radius = Math.min(wantedArcmin, mostArcmin);
        return radius + Math.clamp(radius * PAD_SHARE, PAD_LEAST_ARCMIN, PAD_MOST_ARCMIN);
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
