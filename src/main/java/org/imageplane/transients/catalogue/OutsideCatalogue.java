package org.imageplane.transients.catalogue;

/**
 * A catalogue that a service outside serves.
 *
 * @param key what it is called in addresses and tables, such as {@code SIMBAD}, {@code NED}, {@code NVSS}, {@code GAIA}
 * @param title as people know it, such as "Gaia DR3"
 * @param service who is asked: "SIMBAD", "NED", "VizieR", "TNS"
 */
public record OutsideCatalogue(String key, String title, String service) {}
