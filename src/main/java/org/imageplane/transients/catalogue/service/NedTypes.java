package org.imageplane.transients.catalogue.service;

import java.util.Map;

/** NED's abbreviations for what things are, in words; from its list of object types. */
final class NedTypes {

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("*", "Star"),
                    Map.entry("**", "Double star"),
                    Map.entry("*Ass", "Stellar association"),
                    Map.entry("*Cl", "Star cluster"),
                    Map.entry("G", "Galaxy"),
                    Map.entry("GClstr", "Cluster of galaxies"),
                    Map.entry("GGroup", "Group of galaxies"),
                    Map.entry("GPair", "Galaxy pair"),
                    Map.entry("GTrpl", "Galaxy triple"),
                    Map.entry("G_Lens", "Lensed image of a galaxy"),
                    Map.entry("HII", "HII region"),
                    Map.entry("MCld", "Molecular cloud"),
                    Map.entry("Neb", "Nebula"),
                    Map.entry("Nova", "Nova"),
                    Map.entry("PN", "Planetary nebula"),
                    Map.entry("PofG", "Part of galaxy"),
                    Map.entry("Psr", "Pulsar"),
                    Map.entry("QGroup", "Group of QSOs"),
                    Map.entry("QSO", "Quasi-stellar object"),
                    Map.entry("Q_Lens", "Lensed image of a QSO"),
                    Map.entry("RfN", "Reflection nebula"),
                    Map.entry("SN", "Supernova"),
                    Map.entry("SNR", "Supernova remnant"),
                    Map.entry("V*", "Variable star"),
                    Map.entry("WD*", "White dwarf"),
                    Map.entry("WR*", "Wolf-Rayet star"),
                    Map.entry("GammaS", "Gamma-ray source"),
                    Map.entry("IrS", "Infrared source"),
                    Map.entry("RadioS", "Radio source"),
                    Map.entry("UvS", "Ultraviolet source"),
                    Map.entry("UvES", "Ultraviolet excess source"),
                    Map.entry("VisS", "Visual source"),
                    Map.entry("XrayS", "X-ray source"));

    private NedTypes() {}

    /** Those that are not in the list stay as they are. */
    static String inWords(String type) {
        return WORDS.getOrDefault(type, type);
    }
}
