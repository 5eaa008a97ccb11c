package org.imageplane.transients.catalogue.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Lets no answer through that would make its reader fetch other files or fill the memory: document types, rows elsewhere,
 * cells of absurd lengths. A document type that only names VOTable's old definition is cut out, since old services send it.
 */
final class VoTableGuard {

    private static final Pattern BARE_DOCTYPE =
            Pattern.compile("<!DOCTYPE\\s+VOTABLE\\s+SYSTEM\\s+\"[^\"<>]{1,200}\"\\s*>");
    private static final int PROLOGUE = 1_000;
    private static final int LONGEST_CELL = 10_000;
    private static final Pattern ARRAY_SIZE = Pattern.compile("(\\d{1,9})?\\*?");

    private VoTableGuard() {}

    /**
     * The same VOTable, safe to be read.
     *
     * @throws NonsenseException when it is none
     */
    static byte[] safe(byte[] body) throws NonsenseException {
        byte[] plain = withoutBareDoctype(body);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(plain), new Guard());
        } catch (SAXException | IOException refused) {
            throw new NonsenseException("answered with what is no whole VOTable");
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(
                    "This Java has no XML parser that can refuse document types.", missing);
        }
        return plain;
    }

    private static byte[] withoutBareDoctype(byte[] body) {
        int length = Math.min(PROLOGUE, body.length);
        var doctype =
                BARE_DOCTYPE.matcher(new String(body, 0, length, StandardCharsets.ISO_8859_1));
        if (!doctype.find()) {
            return body;
        }
        byte[] blank = body.clone();
        Arrays.fill(blank, doctype.start(), doctype.end(), (byte) ' ');
        return blank;
    }

    /** Stops at what is refused. */
    private static final class Guard extends DefaultHandler {

        private boolean begun;

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes)
                throws SAXException {
            String plain = name.substring(name.indexOf(':') + 1);
            if (!begun && !plain.equals("VOTABLE")) {
                throw new SAXException("It is another kind of document.");
            }
            begun = true;
            if (plain.equals("STREAM") && attributes.getValue("href") != null) {
                throw new SAXException("Its rows are elsewhere.");
            }
            if (plain.equals("FIELD") && !isSmall(attributes.getValue("arraysize"))) {
                throw new SAXException("Its cells are too long.");
            }
        }

        private static boolean isSmall(@Nullable String arraySize) {
            if (arraySize == null) {
                return true;
            }
            var size = ARRAY_SIZE.matcher(arraySize.strip());
            return size.matches()
                    && (size.group(1) == null || Integer.parseInt(size.group(1)) <= LONGEST_CELL);
        }
    }
}
