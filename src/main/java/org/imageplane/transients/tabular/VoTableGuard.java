package org.imageplane.transients.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import uk.ac.starlink.util.DataSource;

/** Refuses VOTables that would make their reader fetch other files: by a document type or by a STREAM's address. */
final class VoTableGuard {

    private VoTableGuard() {}

    static void check(Path file, DataSource source) throws IOException {
        try (InputStream in = source.getInputStream()) {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(in, new NoLinks());
        } catch (SAXException refused) {
            throw new IOException(
                    "%s is not a VOTable that can be read: %s"
                            .formatted(file.getFileName(), refused.getMessage()),
                    refused);
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(
                    "This Java has no XML parser that can refuse document types.", missing);
        }
    }

    /** Stops at a STREAM that is somewhere else. */
    private static final class NoLinks extends DefaultHandler {

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes)
                throws SAXException {
            boolean stream = name.equals("STREAM") || name.endsWith(":STREAM");
            if (stream && attributes.getValue("href") != null) {
                throw new SAXException("its rows are in another file, which is not fetched.");
            }
        }
    }
}
