package org.imageplane.transients.catalogue.psrcat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imageplane.transients.catalogue.Pulsar;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** The lines of one pulsar, of which the last of each key counts. */
final class PsrcatRecord {

    private static final Set<String> KEYS =
            Set.of(
                    "PSRJ", "PSRB", "RAJ", "DECJ", "ELONG", "ELAT", "P0", "F0", "DM", "S400",
                    "ASSOC");

    private final Map<String, PsrcatValue> values = new HashMap<>();
    private final long firstLine;

    PsrcatRecord(long firstLine) {
        this.firstLine = firstLine;
    }

    static boolean opens(String key) {
        return key.equals("PSRJ") || key.equals("PSRB");
    }

    static boolean wants(String key) {
        return KEYS.contains(key);
    }

    void put(PsrcatValue value) {
        PsrcatValue before = values.put(value.key(), value);
        if (before != null && opens(value.key())) {
            throw new PsrcatFormatException(
                    value.line(),
                    "a second %s in the record that begins at line %d; is a line with @ missing?"
                            .formatted(value.key(), firstLine));
        }
    }

    Pulsar toPulsar() {
        PsrcatValue name = values.containsKey("PSRJ") ? values.get("PSRJ") : values.get("PSRB");
        if (name == null) {
            throw new PsrcatFormatException(firstLine, "the record has neither PSRJ nor PSRB.");
        }
        SkyPosition position = position(name);
        PsrcatValue dm = values.get("DM");
        PsrcatValue s400 = values.get("S400");
        PsrcatValue bName = values.get("PSRB");
        PsrcatValue associated = values.get("ASSOC");
        try {
            return new Pulsar(
                    name.text(),
                    position,
                    period(),
                    dm == null ? null : dm.notNegative(),
                    s400 == null ? null : s400.notNegative(),
                    bName == null ? null : bName.text(),
                    associated == null ? List.of() : PsrcatAssociations.names(associated.text()));
        } catch (PsrcatFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new PsrcatFormatException(name.line(), String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Double period() {
        PsrcatValue p0 = values.get("P0");
        PsrcatValue f0 = values.get("F0");
        if (p0 != null) {
            return p0.positive();
        }
        return f0 == null ? null : Double.valueOf(1 / f0.positive());
    }

    /** Where there are both pairs, the later one, as psrcat does. */
    private SkyPosition position(PsrcatValue name) {
        PsrcatValue ra = values.get("RAJ");
        PsrcatValue dec = values.get("DECJ");
        PsrcatValue longitude = values.get("ELONG");
        PsrcatValue latitude = values.get("ELAT");
        SkyPosition equatorial =
                ra == null || dec == null ? null : new SkyPosition(ra.raDeg(), dec.decDeg());
        SkyPosition ecliptic =
                longitude == null || latitude == null
                        ? null
                        : Ecliptic.toEquatorial(longitude.number(0, 360), latitude.number(-90, 90));
        if (ecliptic != null && (equatorial == null || end(longitude, latitude) > end(ra, dec))) {
            return ecliptic;
        }
        if (equatorial == null) {
            throw new PsrcatFormatException(
                    firstLine,
                    "%s has no position, neither RAJ with DECJ nor ELONG with ELAT."
                            .formatted(name.text()));
        }
        return equatorial;
    }

    private static long end(@Nullable PsrcatValue one, @Nullable PsrcatValue other) {
        return Math.max(one == null ? 0 : one.line(), other == null ? 0 : other.line());
    }
}
