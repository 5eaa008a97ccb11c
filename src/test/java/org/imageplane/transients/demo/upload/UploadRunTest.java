package org.imageplane.transients.demo.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.upload.UploadRun.Totals;
import org.junit.jupiter.api.Test;

class UploadRunTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final SurveyServer server = new SurveyServer("http://localhost:1");
    private long clock;

    private interface Sending {
        Outcome send() throws IOException;
    }

    private record Row(String name, Sending sending) implements Step {
        @Override
        public Outcome run(SurveyServer server) throws IOException {
            return sending.send();
        }
    }

    private Progress progress(int total, boolean terminal) {
        return new Progress(out, terminal, total, () -> clock);
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_row_is_counted_and_a_refused_one_is_said_with_its_reason() {
        List<Row> rows =
                List.of(
                        new Row("a", Outcome.Created::new),
                        new Row("b", Outcome.AlreadyThere::new),
                        new Row("c", () -> new Outcome.Refused("400, Dec of 95°.")),
                        new Row("d", Outcome.Created::new));
        Totals totals = new UploadRun(server, progress(4, false)).send(rows);
        assertThat(totals).isEqualTo(new Totals(2, 1, 1));
        assertThat(totals).hasToString("2 created, 1 already there, 1 refused.");
        assertThat(said()).contains("c was refused: 400, Dec of 95°.").contains("4 of 4  100 %");
    }

    @Test
    void four_rows_are_under_way_at_once() {
        CountDownLatch four = new CountDownLatch(4);
        Sending waits =
                () -> {
                    four.countDown();
                    try {
                        return four.await(20, TimeUnit.SECONDS)
                                ? new Outcome.Created()
                                : new Outcome.Refused("alone");
                    } catch (InterruptedException stopped) {
                        throw new IOException(stopped);
                    }
                };
        List<Row> rows = IntStream.range(0, 4).mapToObj(i -> new Row("" + i, waits)).toList();
        assertThat(new UploadRun(server, progress(4, false)).send(rows).created()).isEqualTo(4);
    }

    @Test
    void when_the_application_is_gone_the_rest_is_not_tried() {
        AtomicInteger tried = new AtomicInteger();
        Sending gone =
                () -> {
                    tried.incrementAndGet();
                    throw new DemoException("No answer.");
                };
        List<Row> rows = IntStream.range(0, 100).mapToObj(i -> new Row("" + i, gone)).toList();
        UploadRun run = new UploadRun(server, progress(100, false));
        assertThatThrownBy(() -> run.send(rows))
                .isInstanceOf(DemoException.class)
                .hasMessage("No answer.");
        assertThat(tried.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void elsewhere_than_on_a_terminal_there_is_a_line_for_every_tenth() {
        Progress progress = progress(40, false);
        for (int i = 0; i < 40; i++) {
            clock += 500_000_000;
            progress.step();
        }
        assertThat(said().lines())
                .hasSize(10)
                .contains("20 of 40  50 %  2.0/s  10 s left")
                .endsWith("40 of 40  100 %  2.0/s  done in 20 s");
    }

    @Test
    void on_a_terminal_one_line_is_written_anew() {
        Progress progress = progress(3, true);
        for (int i = 0; i < 3; i++) {
            clock += 60_000_000_000L;
            progress.step();
        }
        assertThat(said().chars().filter(c -> c == (int) (char) 10).count()).isEqualTo(1);
        assertThat(said())
                .contains("\r\u001b[K1 of 3  33 %  0.0/s  2 min 0 s left")
                .endsWith("done in 3 min 0 s" + System.lineSeparator());
    }
}
