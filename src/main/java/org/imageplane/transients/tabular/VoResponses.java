package org.imageplane.transients.tabular;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.ResourceType;
import uk.ac.starlink.votable.VOSerializer;
import uk.ac.starlink.votable.VOTableWriter;

/** VOTables as the services of the IVOA answer with them: a result that says whether it is whole (DALI 1.1, section 4.4), or an error. */
public final class VoResponses {

    private VoResponses() {}

    /**
     * Writes at most so many rows, and says so when there were more; flushes the stream, which stays open, and closes the
     * rows.
     */
    public static void write(
            TableMeta meta, List<Column> columns, RowSource rows, long most, OutputStream out)
            throws IOException {
        try (rows) {
            List<Column> named = ColumnNames.unique(columns);
            Limited limited = new Limited(Cells.checked(named, rows), most);
            VOTableWriter frame = frame();
            frame.setResourceType(ResourceType.RESULTS);
            BufferedWriter writer = writer(out);
            frame.writePreTableXML(writer);
            info(writer, "QUERY_STATUS", "OK", "");
            VOSerializer.makeSerializer(DataFormat.TABLEDATA, VoTables.table(meta, named, limited))
                    .writeInlineTableElement(writer);
            if (limited.overflows()) {
                info(
                        writer,
                        "QUERY_STATUS",
                        "OVERFLOW",
                        "There are more than these %d: take a smaller cone.".formatted(most));
            }
            frame.writePostTableXML(writer);
            writer.flush();
        }
    }

    /** The answer to a query that cannot be answered, as Simple Cone Search 1.03 (section 2.3, erratum 3) has it. */
    public static void writeError(String sentence, OutputStream out) throws IOException {
        BufferedWriter writer = writer(out);
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.write("<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">\n");
        writer.write(
                "<INFO ID=\"Error\" name=\"Error\""
                        + VOSerializer.formatAttribute("value", CellText.basicPlane(sentence))
                        + "/>\n<RESOURCE/>\n</VOTABLE>\n");
        writer.flush();
    }

    private static VOTableWriter frame() {
        VOTableWriter frame = new VOTableWriter(DataFormat.TABLEDATA, true);
        frame.setEncoding(StandardCharsets.UTF_8);
        return frame;
    }

    private static BufferedWriter writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void info(BufferedWriter writer, String name, String value, String text)
            throws IOException {
        writer.write(
                "<INFO"
                        + VOSerializer.formatAttribute("name", name)
                        + VOSerializer.formatAttribute("value", value)
                        + ">"
                        + VOSerializer.formatText(text)
                        + "</INFO>");
        writer.newLine();
    }

    /** The first rows of others. */
    private static final class Limited implements RowSource {

        private final RowSource rows;
        private final long most;
        private long given;

        Limited(RowSource rows, long most) {
            this.rows = rows;
            this.most = most;
        }

        @Override
        public @Nullable Object @Nullable [] next() throws IOException {
            if (given == most) {
                return null;
            }
            @Nullable Object @Nullable [] row = rows.next();
            given += row == null ? 0 : 1;
            return row;
        }

        /** Whether rows are left; asked once, at the end. */
        boolean overflows() throws IOException {
            return given == most && rows.next() != null;
        }
    }
}
