package org.imageplane.transients.ingest.command;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.Person;
import org.imageplane.transients.ingest.FolderImport;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.ImportTotals;
import org.imageplane.transients.ingest.folder.RefusalList;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** Imports a folder from the command line, with the settings that the web application has. */
public final class ImportApplication {

    private static final int STOPPED = 130;
    private static final long PATIENCE_SECONDS = 30;

    private final ImportOptions options;
    private final PrintStream out;
    private final TerminalWatcher watcher;
    private final RefusalList refusals;

    ImportApplication(ImportOptions options, PrintStream out, boolean terminal) {
        this.options = options;
        this.out = out;
        this.refusals = new RefusalList(options.report());
        this.watcher = new TerminalWatcher(out, terminal, refusals, System::nanoTime);
    }

    /** Ends with 0 when every row is stored, 1 when one was refused or nothing could be done, 130 when stopped. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("startable.unmap", "none"); // else Java warns of how tables are let go
        System.exit(start(arguments, System.out));
    }

    private static int start(String[] arguments, PrintStream out) {
        try {
            ImportOptions options = ImportOptions.parse(arguments, System.getenv());
            var application = new ImportApplication(options, out, isTerminal());
            CountDownLatch ended = application.stopOnSignal();
            try (ConfigurableApplicationContext context = context()) {
                return application.run(context);
            } finally {
                ended.countDown();
            }
        } catch (ImportRefusedException nothingToDo) {
            out.println(nothingToDo.getMessage());
            return 1;
        } catch (BeansException | DataAccessException broken) {
            out.println(
                    "The application's services do not start; is the database there? (%s)"
                            .formatted(NestedExceptionUtils.getMostSpecificCause(broken)));
            return 1;
        }
    }

    private static ConfigurableApplicationContext context() {
        return new SpringApplicationBuilder(ImportContext.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .lazyInitialization(true) // what only pages and addresses need is never made
                .registerShutdownHook(false)
                .run(
                        "--logging.level.root=warn",
                        "--logging.level.org.flywaydb=error",
                        "--spring.datasource.hikari.maximum-pool-size=6",
                        "--spring.datasource.hikari.minimum-idle=1");
    }

    int run(ApplicationContext context) {
        try (refusals) {
            Actor actor = actor(context.getBean(People.class));
            FolderImport folders = context.getBean(FolderImport.class);
            ImportTotals totals =
                    options.rehearsal()
                            ? folders.rehearse(actor, options.request(), watcher)
                            : folders.run(actor, options.request(), watcher);
            watcher.says(totals.words(options.rehearsal()));
            if (totals.refused() > 0 && Files.exists(refusals.file())) {
                out.println("The refused rows are listed in %s.".formatted(refusals.file()));
            }
            if (options.rehearsal()) {
                out.println("Nothing was stored: this was a dry run.");
            }
            return totals.complete() ? totals.refused() == 0 ? 0 : 1 : STOPPED;
        } catch (ImportRefusedException | AccessDeniedException nothingToDo) {
            watcher.says(String.valueOf(nothingToDo.getMessage()));
            return 1;
        }
    }

    private Actor actor(People people) {
        Person person =
                people.find(options.person())
                        .filter(Person::active)
                        .orElseThrow(
                                () ->
                                        new ImportRefusedException(
                                                "Nobody active is called %s: name somebody with PERSON=."
                                                        .formatted(options.person())));
        return new Actor(person.id(), person.username(), person.roles());
    }

    /** Ctrl-C: the rows that were begun end, then the program does. */
    private CountDownLatch stopOnSignal() {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    watcher.cancel();
                                    try {
                                        if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                                            out.println("Stopped.");
                                        }
                                    } catch (InterruptedException stopped) {
                                        Thread.currentThread().interrupt();
                                    }
                                },
                                "stop"));
        return ended;
    }

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
