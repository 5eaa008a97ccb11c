package org.imageplane.transients.catalogue.service;

import java.util.List;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue as VizieR has it.
 *
 * @param tables VizieR's names of its tables, which share these columns
 * @param nameColumn null: the table names nothing
 * @param namePrefix what belongs before the number or position that stands in that column
 * @param fluxColumns the first of them that a table has, with a unit of flux density, is taken; may be empty
 * @param frequencyMhz of those flux densities
 * @param mostArcmin it is not asked for wider cones, since they would hold too many sources
 * @param details what else is shown
 */
record VizierCatalogue(
        String key,
        String title,
        List<String> tables,
        @Nullable String nameColumn,
        String namePrefix,
        List<String> fluxColumns,
        @Nullable Double frequencyMhz,
        double mostArcmin,
        List<Detail> details) {

    /** A column that is shown: label, value and unit, such as "G 14.2 mag". */
    record Detail(String column, String label, String unit, int digits) {}

    OutsideCatalogue catalogue() {
        return new OutsideCatalogue(key, title, VizierClient.SERVICE);
    }

    /**
     * All that are asked. References: McConnell+ 2020 and Hale+ 2021 (RACS), Gordon+ 2021 (VLASS), Condon+ 1998 (NVSS),
     * Mauch+ 2003 and Murphy+ 2007 (SUMSS and MGPS-2, the same survey in the Galactic plane), Hurley-Walker+ 2017 and
     * 2019 (GLEAM), Intema+ 2017 (TGSS), Gaia collaboration 2022, Cutri+ 2013 (AllWISE).
     */
    static final List<VizierCatalogue> ALL =
            List.of(
                    radio("RACS", "RACS-low", "RACS-DR1", "RACS-DR1 J", 887.5, 60, "Ftot", "Fpk")
                            .in("J/other/PASA/38.58/galcut", "J/other/PASA/38.58/galreg"),
                    radio(
                                    "VLASS",
                                    "VLASS QL1",
                                    "CompName",
                                    "VLASS1QLCIR J",
                                    3000,
                                    60,
                                    "Ftot",
                                    "Fpeak")
                            .in("J/ApJS/255/30/comp"),
                    radio("NVSS", "NVSS", "NVSS", "NVSS J", 1400, 60, "S1.4").in("VIII/65/nvss"),
                    radio("SUMSS", "SUMSS, MGPS-2", "MGPS", "MGPS J", 843, 60, "St", "Sp")
                            .in("VIII/81B/sumss212", "VIII/82/mgpscat"),
                    radio("GLEAM", "GLEAM", "GLEAM", "GLEAM J", 200, 60, "Fintwide", "Fpwide")
                            .in("VIII/100/gleamegc", "VIII/102/gleamgal"),
                    radio("TGSS", "TGSS ADR1", "TGSSADR", "TGSSADR J", 147.5, 60, "Stotal", "Speak")
                            .in("J/A+A/598/A78/table3"),
                    stars(
                                    "GAIA",
                                    "Gaia DR3",
                                    "Source",
                                    "Gaia DR3 ",
                                    new Detail("Gmag", "G", "mag", 4),
                                    new Detail("BP-RP", "BP−RP", "mag", 3),
                                    new Detail("Plx", "parallax", "mas", 3),
                                    new Detail("PM", "proper motion", "mas/yr", 3))
                            .in("I/355/gaiadr3"),
                    stars(
                                    "ALLWISE",
                                    "AllWISE",
                                    "AllWISE",
                                    "WISEA J",
                                    new Detail("W1mag", "W1", "mag", 4),
                                    new Detail("W2mag", "W2", "mag", 4),
                                    new Detail("W3mag", "W3", "mag", 4),
                                    new Detail("W4mag", "W4", "mag", 4))
                            .in("II/328/allwise"));

    private static VizierCatalogue radio(
            String key,
            String title,
            String nameColumn,
            String namePrefix,
            double frequencyMhz,
            double mostArcmin,
            String... fluxColumns) {
        return new VizierCatalogue(
                key,
                title,
                List.of(),
                nameColumn,
                namePrefix,
                List.of(fluxColumns),
                frequencyMhz,
                mostArcmin,
                List.of());
    }

    /** Up to 5′: a Galactic field of a degree holds a million. */
    private static VizierCatalogue stars(
            String key, String title, String nameColumn, String namePrefix, Detail... details) {
        return new VizierCatalogue(
                key,
                title,
                List.of(),
                nameColumn,
                namePrefix,
                List.of(),
                null,
                5,
                List.of(details));
    }

    private VizierCatalogue in(String... names) {
        return new VizierCatalogue(
                key,
                title,
                List.of(names),
                nameColumn,
                namePrefix,
                fluxColumns,
                frequencyMhz,
                mostArcmin,
                details);
    }
}
