package org.imageplane.transients.catalogue.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.util.DOMUtils;
import uk.ac.starlink.votable.TableElement;
import uk.ac.starlink.votable.VOElement;
import uk.ac.starlink.votable.VOElementFactory;
import uk.ac.starlink.votable.VOStarTable;

/**
 * A VOTable that a service sent, read whole: its tables and what it says of itself.
 *
 * @param overflow whether the service says that there would be more rows
 */
record VoTable(List<VoRows> tables, boolean overflow) {

    private static final int LONGEST_MESSAGE = 160;

    /**
     * Reads one.
     *
     * @throws NonsenseException when it is none, is cut, or says that the query failed
     */
    static VoTable read(byte[] body) throws NonsenseException {
        byte[] safe = VoTableGuard.safe(body);
        try {
            VOElement top =
                    new VOElementFactory(StoragePolicy.PREFER_MEMORY)
                            .makeVOElement(new ByteArrayInputStream(safe), null);
            Optional<String> error = error(top);
            if (error.isPresent()) {
                throw new NonsenseException("answered with an error" + error.get());
            }
            List<VoRows> tables = new ArrayList<>();
            for (VOElement element : elements(top, "TABLE").toList()) {
                tables.add(rows((TableElement) element));
            }
            return new VoTable(tables, says(top, "QUERY_STATUS", "OVERFLOW").isPresent());
        } catch (SAXException | IOException | RuntimeException broken) {
            throw new NonsenseException("answered with a VOTable that cannot be read");
        }
    }

    private static VoRows rows(TableElement element) throws IOException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        if (element.getChildByName("DATA") != null) {
            try (RowSequence cells = new VOStarTable(element).getRowSequence()) {
                while (cells.next()) {
                    rows.add(cells.getRow());
                }
            }
        }
        return new VoRows(element.getAttribute("name"), List.of(element.getFields()), rows);
    }

    /** What went wrong, as the end of a sentence: in DALI's QUERY_STATUS, or VizieR's and NED's own ways. */
    private static Optional<String> error(VOElement top) {
        Optional<VOElement> failed = says(top, "QUERY_STATUS", "ERROR");
        Optional<String> message =
                Stream.concat(elements(top, "INFO"), elements(top, "PARAM"))
                        .filter(element -> element.getAttribute("name").equalsIgnoreCase("Error"))
                        .map(element -> element.getAttribute("value").strip())
                        .filter(text -> !text.isEmpty())
                        .findFirst();
        if (message.isPresent()) {
            return message.map(VoTable::quoted);
        }
        return failed.map(element -> quoted(content(element)));
    }

    /** DALI has the message within the element, NED within its description. */
    private static String content(VOElement element) {
        String description = element.getDescription();
        return description == null ? DOMUtils.getTextContent(element) : description;
    }

    private static Optional<VOElement> says(VOElement top, String name, String value) {
        return Stream.concat(elements(top, "INFO"), elements(top, "PARAM"))
                .filter(element -> element.getAttribute("name").equalsIgnoreCase(name))
                .filter(
                        element ->
                                element.getAttribute("value")
                                        .strip()
                                        .toUpperCase(Locale.ROOT)
                                        .equals(value))
                .findFirst();
    }

    private static String quoted(String message) {
        String plain = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (plain.isEmpty()) {
            return "";
        }
        return ": “%s”"
                .formatted(
                        plain.length() <= LONGEST_MESSAGE
                                ? plain
                                : plain.substring(0, LONGEST_MESSAGE) + "…");
    }

    private static Stream<VOElement> elements(VOElement top, String tag) {
        NodeList found = top.getElementsByVOTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (VOElement) found.item(i));
    }
}
