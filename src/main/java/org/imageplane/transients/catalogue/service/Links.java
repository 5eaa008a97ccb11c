package org.imageplane.transients.catalogue.service;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.imageplane.transients.sky.SkyPosition;

/** Pages for people about single sources, always on the services' own sites whatever mirror is asked. */
final class Links {

    private Links() {}

    static URI simbad(String name) {
        return URI.create("https://simbad.cds.unistra.fr/simbad/sim-id?Ident=" + encoded(name));
    }

    static URI ned(String name) {
        return URI.create("https://ned.ipac.caltech.edu/byname?objname=" + encoded(name));
    }

    static URI tns(String name) {
        return URI.create("https://www.wis-tns.org/object/" + encoded(name));
    }

    /** What the table has within 5″, since not every table has names. */
    static URI vizier(String table, SkyPosition position) {
        return URI.create(
                "https://vizier.cds.unistra.fr/viz-bin/VizieR-4?-source=%s&-c=%s&-c.rs=5&-out.add=_r&-sort=_r"
                        .formatted(encoded(table), encoded(degrees(position))));
    }

    /** As VizieR reads positions: {@code 268.895300 -25.463640}. */
    static String degrees(SkyPosition position) {
        return String.format(Locale.ROOT, "%.6f %+.6f", position.raDeg(), position.decDeg());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
