package org.imageplane.transients.tabular;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows set down in a temporary file, with what a FITS header wants to know of them.
 *
 * <p>The source is read once and can be closed before a slow reader has its table. The file has no name left
 * while it is in use, so that it goes with the process even when that is killed. Text is kept as the ASCII
 * that FITS allows.
 */
final class RowSpill implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel file;
    private final List<Column> columns;
    private final int[] widths;
    private final boolean[] nulls;
    private long rowCount;

    private RowSpill(FileChannel file, List<Column> columns) {
        this.file = file;
        this.columns = columns;
        this.widths = new int[columns.size()];
        this.nulls = new boolean[columns.size()];
    }

    /** Reads all rows and sets them down. */
    static RowSpill of(List<Column> columns, RowSource rows) throws IOException {
        Path path = Files.createTempFile("table-", ".rows");
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        RowSpill spill = new RowSpill(file, columns);
        try {
            spill.fill(rows);
            return spill;
        } catch (IOException | RuntimeException | Error failure) {
            spill.close();
            throw failure;
        }
    }

    private void fill(RowSource rows) throws IOException {
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES));
        for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
            for (int i = 0; i < row.length; i++) {
                write(i, row[i], out);
            }
            rowCount++;
        }
        out.flush();
    }

    private void write(int column, @Nullable Object cell, DataOutputStream out) throws IOException {
        out.writeBoolean(cell != null);
        switch (cell) {
            case null -> nulls[column] = true;
            case Double number -> out.writeDouble(number);
            case Long number -> out.writeLong(number);
            case Integer number -> out.writeInt(number);
            case Boolean flag -> out.writeBoolean(flag);
            case Instant time -> writeText(column, time.toString(), out);
            default -> writeText(column, CellText.ascii(cell.toString()), out);
        }
    }

    private void writeText(int column, String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        widths[column] = Math.max(widths[column], bytes.length);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    long rowCount() {
        return rowCount;
    }

    /** Characters of the longest text in a column. */
    int width(int column) {
        return widths[column];
    }

    boolean hasNull(int column) {
        return nulls[column];
    }

    /** The rows from the first one on, times as text; any number of readers may go through them. */
    RowSource open() {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new ChannelInput(file), BUFFER_BYTES));
        long[] left = {rowCount};
        return () -> left[0]-- > 0 ? read(in) : null;
    }

    private @Nullable Object[] read(DataInputStream in) throws IOException {
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = in.readBoolean() ? read(columns.get(i).type(), in) : null;
        }
        return row;
    }

    private static Object read(Class<?> type, DataInputStream in) throws IOException {
        if (type == Double.class) {
            return in.readDouble();
        } else if (type == Long.class) {
            return in.readLong();
        } else if (type == Integer.class) {
            return in.readInt();
        } else if (type == Boolean.class) {
            return in.readBoolean();
        }
        return new String(in.readNBytes(in.readInt()), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
