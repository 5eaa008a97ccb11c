package org.imageplane.transients.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param token to upload with; null to get one for the name and password
 * @param data a folder in the script's layout instead of the simulation; null for the simulation
 * @param project for the rows of that folder; null to take the table's
 * @param dir where the simulated surveys and the token are kept
 * @param surveys which to load
 */
record DemoOptions(
        String url,
        String username,
        String password,
        @Nullable String token,
        @Nullable Path data,
        @Nullable String project,
        Path dir,
        Set<Kind> surveys,
        int candidates,
        long seed) {

    /** The kinds of survey that can be simulated. */
    enum Kind {
        MWA,
        VASTER
    }

    static final String USAGE =
            """
            Loads demonstration surveys into the running application.
              --url=http://localhost:8080   where it runs
              --username=… --password=…     an administrator's (ADMIN_USERNAME and ADMIN_PASSWORD unless given)
              --token=…                     an API token instead
              --survey=all                  which to load: mwa, vaster, or all
              --candidates=300 --seed=1     of the simulated MWA survey; the seed goes for both
              --dir=var/demo                where the simulated surveys are kept
              --data=FOLDER                 a folder laid out as the MWA's script has it, instead of the simulation
              --project=NAME                the project for that folder's candidates
            """;

    private static final Set<String> NAMES =
            Set.of(
                    "url",
                    "username",
                    "password",
                    "token",
                    "data",
                    "project",
                    "dir",
                    "survey",
                    "candidates",
                    "seed");
    private static final int MOST_CANDIDATES = 10_000;

    static DemoOptions parse(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (equals < 0 || !name.startsWith("--") || !NAMES.contains(name.substring(2))) {
                throw new DemoException("\"%s\" is not known.%n%s".formatted(argument, USAGE));
            }
            given.put(name.substring(2), argument.substring(equals + 1));
        }
        String data = given.get("data");
        if (data != null && !Files.isDirectory(Path.of(data))) {
            throw new DemoException("There is no folder %s.".formatted(data));
        }
        return new DemoOptions(
                given.getOrDefault("url", "http://localhost:8080"),
                given.getOrDefault("username", environment.getOrDefault("ADMIN_USERNAME", "admin")),
                given.getOrDefault("password", environment.getOrDefault("ADMIN_PASSWORD", "")),
                given.get("token"),
                data == null ? null : Path.of(data),
                given.get("project"),
                Path.of(given.getOrDefault("dir", "var/demo")),
                surveys(given.getOrDefault("survey", "all")),
                (int) number(given, "candidates", 300, 1, MOST_CANDIDATES),
                number(given, "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static Set<Kind> surveys(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "all" -> EnumSet.allOf(Kind.class);
            case "mwa" -> EnumSet.of(Kind.MWA);
            case "vaster" -> EnumSet.of(Kind.VASTER);
            default ->
                    throw new DemoException(
                            "--survey=%s is none of mwa, vaster and all.".formatted(name));
        };
    }

    private static long number(
            Map<String, String> given, String name, long otherwise, long least, long most) {
        String text = given.get(name);
        try {
            long number = text == null ? otherwise : Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // said below
        }
        throw new DemoException(
                "--%s=%s is not a whole number from %d to %d.".formatted(name, text, least, most));
    }
}
