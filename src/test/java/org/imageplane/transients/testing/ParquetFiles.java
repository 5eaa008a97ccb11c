package org.imageplane.transients.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import uk.ac.starlink.parquet.FileInputFile;
import uk.ac.starlink.parquet.ParquetStarTable;
import uk.ac.starlink.parquet.SequentialParquetStarTable;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.util.ByteArrayDataSource;
import uk.ac.starlink.votable.TableElement;
import uk.ac.starlink.votable.VOElement;
import uk.ac.starlink.votable.VOElementFactory;
import uk.ac.starlink.votable.VOStarTable;

/** Reads Parquet with STIL, past the door of it that wants Hadoop's file systems. */
public final class ParquetFiles {

    private ParquetFiles() {}

    /** The rows, by the names and types of the file itself. */
    public static ParquetStarTable rows(Path file) throws IOException {
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withCodecFactory(new Gunzip())
                        .build();
        return new SequentialParquetStarTable(
                () -> ParquetFileReader.open(new FileInputFile(file.toFile()), options),
                () -> false);
    }

    /** What the VOTable in the metadata says of table and columns. */
    public static StarTable metadata(Path file) throws IOException {
        String votable = rows(file).getVOTableMetadataText();
        try {
            VOElement document =
                    new VOElementFactory()
                            .makeVOElement(
                                    new ByteArrayDataSource(
                                            "meta", votable.getBytes(StandardCharsets.UTF_8)));
            NodeList tables = document.getElementsByVOTagName("TABLE");
            return new VOStarTable((TableElement) tables.item(0));
        } catch (SAXException broken) {
            throw new IOException(broken);
        }
    }

    /** Unpacks with the JDK. */
    private static final class Gunzip implements CompressionCodecFactory {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            return new BytesInputDecompressor() {
                @Override
                public BytesInput decompress(BytesInput packed, int size) throws IOException {
                    try (var gzip =
                            new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
                        return BytesInput.from(gzip.readAllBytes());
                    }
                }

                @Override
                public void decompress(ByteBuffer in, int packed, ByteBuffer out, int size) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void release() {}
            };
        }

        @Override
        public void release() {}
    }
}
