package org.imageplane.transients.demo;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.imageplane.transients.demo.mwa.MwaSurvey;
import org.imageplane.transients.demo.upload.Access;
import org.imageplane.transients.demo.upload.Progress;
import org.imageplane.transients.demo.upload.Step;
import org.imageplane.transients.demo.upload.SurveyServer;
import org.imageplane.transients.demo.upload.UploadRun;
import org.imageplane.transients.demo.upload.UploadRun.Totals;
import org.imageplane.transients.demo.vaster.VasterSurvey;

/** Loads demonstration surveys into a running application, through the addresses that pipelines use. */
public final class DemoApplication {

    /** Says of every table how it is read, unless told not to; held here, or the setting would be forgotten. */
    private static final Logger TABLE_LIBRARY = Logger.getLogger("uk.ac.starlink");

    private final DemoOptions options;
    private final PrintStream out;
    private final boolean terminal;

    DemoApplication(DemoOptions options, PrintStream out, boolean terminal) {
        this.options = options;
        this.out = out;
        this.terminal = terminal;
    }

    /** Ends with 0 when every candidate is stored, with 1 when one was refused or nothing could be done. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("startable.unmap", "none"); // else Java warns of how tables are let go
        TABLE_LIBRARY.setLevel(Level.WARNING);
        System.exit(run(arguments, System.out, isTerminal()));
    }

    static int run(String[] arguments, PrintStream out, boolean terminal) {
        try {
            DemoOptions options = DemoOptions.parse(arguments, System.getenv());
            Totals totals = new DemoApplication(options, out, terminal).load();
            out.println(totals);
            return totals.refused() == 0 ? 0 : 1;
        } catch (DemoException stopped) {
            out.println(stopped.getMessage());
        } catch (IOException disk) {
            out.println("The survey's files cannot be read or written: " + disk.getMessage());
        }
        return 1;
    }

    private Totals load() throws IOException {
        try (SurveyServer server = new SurveyServer(options.url())) {
            Access access = new Access(server, options.dir());
            String given = options.token();
            String token =
                    given == null ? access.token(options.username(), options.password()) : given;
            Totals totals = new Totals(0, 0, 0);
            for (DemoSurvey survey : surveys()) {
                totals = totals.plus(load(survey, server, access, token));
            }
            return totals;
        }
    }

    private Totals load(DemoSurvey survey, SurveyServer server, Access access, String token)
            throws IOException {
        survey.prepare();
        survey.projects()
                .forEach(
                        (name, description) ->
                                access.ensureProject(
                                        token, name, description, survey.ratingScale()));
        List<Step> steps = survey.steps(token);
        out.println("Sending to %s, four at a time.".formatted(server.url()));
        Progress progress = new Progress(out, terminal, steps.size(), System::nanoTime);
        return new UploadRun(server, progress).send(steps);
    }

    private List<DemoSurvey> surveys() {
        if (options.data() != null) {
            return List.of(MwaSurvey.ofFolder(options.data(), options.project(), out));
        }
        List<DemoSurvey> surveys = new ArrayList<>();
        if (options.surveys().contains(DemoOptions.Kind.MWA)) {
            Path folder = options.dir().resolve("mwa");
            surveys.add(MwaSurvey.simulated(folder, options.seed(), options.candidates(), out));
        }
        if (options.surveys().contains(DemoOptions.Kind.VASTER)) {
            surveys.add(new VasterSurvey(options.dir().resolve("vaster"), options.seed(), out));
        }
        return surveys;
    }

    /** Some versions of Java have a console object even where there is no terminal; those can be asked. */
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return console != null;
        }
    }
}
