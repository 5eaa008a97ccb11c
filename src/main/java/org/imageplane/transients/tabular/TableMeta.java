package org.imageplane.transients.tabular;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The name of a table and what it should say about its own origin: the query, the time, the version, the person.
 *
 * <p>FITS files carry it in the header and in the VOTable text before it, VOTables and ECSV in their metadata;
 * CSV has no place for it.
 */
public record TableMeta(String name, Map<String, String> parameters) {

    public TableMeta {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
