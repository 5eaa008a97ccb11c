package org.imageplane.transients.sky;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.imageplane.transients.testing.SharedData;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;

/** Positions by name of the two catalogues that the reference cones were searched in. */
public final class ReferenceCatalogues {

    /** Mean obliquity of the ecliptic at J2000 that psrcat uses (IAU 1976 constant less 0.036"). */
    private static final double OBLIQUITY = Math.toRadians(84381.412 / 3600);

    private ReferenceCatalogues() {}

    /** The ATNF pulsars; where a record has both kinds of coordinates the later ones count, as in psrcat. */
    public static Map<String, SkyPosition> pulsars() throws IOException {
        Map<String, SkyPosition> positions = new HashMap<>();
        Map<String, String> record = new HashMap<>();
        boolean ecliptic = false;
        try (var packed = Files.newInputStream(SharedData.require("psrcat/psrcat-2.7.0.db.gz"));
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("@")) {
                    positions.put(record.get("PSRJ"), position(record, ecliptic));
                    record.clear();
                } else if (!line.startsWith("#")) {
                    String[] fields = line.split("\\s+");
                    record.put(fields[0], fields[1]);
                    ecliptic = fields[0].equals("ELAT") || (!fields[0].equals("DECJ") && ecliptic);
                }
            }
        }
        return positions;
    }

    private static SkyPosition position(Map<String, String> record, boolean ecliptic) {
        if (!ecliptic) {
            return new SkyPosition(
                    SkyParser.parseRaDeg(record.get("RAJ")),
                    SkyParser.parseDecDeg(record.get("DECJ")));
        }
        double lon = Math.toRadians(Double.parseDouble(record.get("ELONG")));
        double lat = Math.toRadians(Double.parseDouble(record.get("ELAT")));
        double x = Math.cos(lat) * Math.cos(lon);
        double y =
                Math.cos(OBLIQUITY) * Math.cos(lat) * Math.sin(lon)
                        - Math.sin(OBLIQUITY) * Math.sin(lat);
        double z =
                Math.sin(OBLIQUITY) * Math.cos(lat) * Math.sin(lon)
                        + Math.cos(OBLIQUITY) * Math.sin(lat);
        return new SkyPosition(
                Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.atan2(z, Math.hypot(x, y))));
    }

    /** The Molonglo reference catalogue at 408 MHz. */
    public static Map<String, SkyPosition> molonglo() throws IOException {
        Map<String, SkyPosition> positions = new HashMap<>();
        String file = SharedData.require("catalogues/MRC.vot.gz").toString();
        try (StarTable table = new StarTableFactory().makeStarTable(file, "votable");
                RowSequence rows = table.getRowSequence()) {
            while (rows.next()) {
                SkyPosition position =
                        new SkyPosition((Double) rows.getCell(0), (Double) rows.getCell(1));
                positions.put(((String) rows.getCell(2)).strip(), position);
            }
        }
        return positions;
    }
}
