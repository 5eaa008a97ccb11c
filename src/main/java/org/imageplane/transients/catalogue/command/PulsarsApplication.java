package org.imageplane.transients.catalogue.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imageplane.transients.catalogue.PulsarCatalogue;
import org.imageplane.transients.catalogue.PulsarImport;
import org.imageplane.transients.catalogue.psrcat.PsrcatFormatException;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/** Imports a psrcat file from the command line, with the settings that the web application has. */
public final class PulsarsApplication {

    private static final String FILE = "--file=";

    private PulsarsApplication() {}

    /** One argument, {@code --file=PATH} or {@code --file=-} for standard input; ends with 0, or 1 after a failure. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments, System.in, System.out));
    }

    /**
     * @param settings beside those of the environment, as {@code --name=value}
     */
    static int run(String[] arguments, InputStream in, PrintStream out, String... settings) {
        if (arguments.length != 1
                || arguments[0].length() <= FILE.length()
                || !arguments[0].startsWith(FILE)) {
            out.println("Say which file: --file=psrcat.db, or --file=- for standard input.");
            return 1;
        }
        String file = arguments[0].substring(FILE.length());
        try (InputStream content = file.equals("-") ? in : Files.newInputStream(Path.of(file));
                var context = context(settings)) {
            PulsarCatalogue now = context.getBean(PulsarImport.class).replace(content);
            out.println(
                    String.format(
                            Locale.ROOT,
                            "Imported %,d pulsars of psrcat %s. Cite: %s.",
                            now.count(),
                            now.version(),
                            now.citation()));
            return 0;
        } catch (PsrcatFormatException broken) {
            out.println("Nothing was imported. " + broken.getMessage());
        } catch (NoSuchFileException absent) {
            out.println("There is no file %s.".formatted(file));
        } catch (IOException unreadable) {
            out.println("%s cannot be read (%s).".formatted(file, unreadable.getMessage()));
        } catch (BeansException | DataAccessException broken) {
            out.println(
                    "The database cannot be reached, or is not the application's. (%s)"
                            .formatted(NestedExceptionUtils.getMostSpecificCause(broken)));
        }
        return 1;
    }

    private static ConfigurableApplicationContext context(String... settings) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--logging.level.root=warn",
                                "--logging.level.org.flywaydb=error",
                                "--spring.datasource.hikari.maximum-pool-size=2",
                                "--spring.datasource.hikari.minimum-idle=1"));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(PulsarsContext.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(all.toArray(String[]::new));
    }
}
