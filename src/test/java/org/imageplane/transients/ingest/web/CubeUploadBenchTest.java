package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.web.MwaScript.Answer;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much memory the server needs while cubes of 3,600 frames arrive: what is alive on the heap, above what was before. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
@Tag("bench")
class CubeUploadBenchTest {

    private static final Logger LOG = LoggerFactory.getLogger(CubeUploadBenchTest.class);
    private static final int FITS_BLOCK = 2880;
    private static final int BLOCKS = 72_001; // header, and 3,600 frames of 120 × 120 floats
    private static final int BLOCKS_AT_ONCE = 20;
    private static final int SAMPLE_MS = 300;
    private static final double MB = 1e6;

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    @Value("${transients.media.root}")
    Path mediaRoot;

    VasterScript script;
    final List<String> table = new ArrayList<>();

    @BeforeEach
    void a_beam() throws IOException {
        script = new VasterScript(port, people.token(people.add("pipe", Role.UPLOADER)));
        script.uploadObservation(VasterScript.observation("VAST", "SB50230"));
        script.uploadBeam(VasterScript.beam("VAST", "SB50230", 1), List.of());
    }

    @AfterEach
    void remove_the_cubes() throws IOException {
        for (String path : jdbc.sql("select path from media_file").query(String.class).list()) {
            Files.deleteIfExists(mediaRoot.resolve(path));
        }
    }

    @Test
    void cubes_of_two_hundred_megabytes() throws Exception {
        arrive("warm-up", 1);
        arrive("one cube of 207 MB", 1);
        arrive("four at once", 4);

        LOG.info("cubes that arrive:\n{}", String.join("\n", table));
        assertThat(jdbc.sql("select count(*) from media_file").query(Long.class).single())
                .isEqualTo(6);
    }

    private void arrive(String what, int cubes) throws Exception {
        long before = alive();
        long most = before;
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(cubes)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int cube = 0; cube < cubes; cube++) {
                answers.add(threads.submit(upload("%s %d".formatted(what, cube))));
            }
            threads.shutdown();
            while (!threads.awaitTermination(SAMPLE_MS, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, alive());
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
            }
        }
        table.add(
                "%-24s heap alive, most above before: %6.1f MB   %5.1f s"
                        .formatted(what, (most - before) / MB, (System.nanoTime() - start) / 1e9));
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Callable<Answer> upload(String name) {
        Map<String, String> fields = VasterScript.candidate("VAST", "SB50230", 1, name);
        return () -> {
            byte[] head = head(fields);
            byte[] end =
                    ("\r\n--" + MwaScript.BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
            long length = head.length + (long) BLOCKS * FITS_BLOCK + end.length;
            try (Socket socket = new Socket("127.0.0.1", port)) {
                OutputStream out = socket.getOutputStream();
                out.write(
                        script.wire()
                                .head("/upload_candidate/", MwaScript.multipartType(), length));
                out.write(head);
                out.write(header());
                byte[] blocks = new byte[BLOCKS_AT_ONCE * FITS_BLOCK];
                for (int sent = 1; sent < BLOCKS; sent += BLOCKS_AT_ONCE) {
                    out.write(blocks);
                }
                out.write(end);
                out.flush();
                return MwaScript.read(socket.getInputStream());
            }
        };
    }

    /** The parts before the cube's content. */
    private static byte[] head(Map<String, String> fields) throws IOException {
        var parts = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            MwaScript.part(
                    parts,
                    "name=\"" + field.getKey() + "\"",
                    field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        parts.write(
                """
                --%s\r
                Content-Disposition: form-data; name="slices_fits"; filename="slices.fits"\r
                \r
                """
                        .formatted(MwaScript.BOUNDARY)
                        .getBytes(StandardCharsets.US_ASCII));
        return parts.toByteArray();
    }

    private static byte[] header() {
        var cards = new StringBuilder();
        for (String card :
                List.of(
                        "SIMPLE  =                    T",
                        "BITPIX  =                  -32",
                        "NAXIS   =                    3",
                        "NAXIS1  =                  120",
                        "NAXIS2  =                  120",
                        "NAXIS3  =                 3600",
                        "END")) {
            cards.append("%-80s".formatted(card));
        }
        return "%-2880s".formatted(cards).getBytes(StandardCharsets.US_ASCII);
    }
}
