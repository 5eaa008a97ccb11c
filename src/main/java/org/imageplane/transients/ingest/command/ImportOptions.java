package org.imageplane.transients.ingest.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.ImportRequest;
import org.imageplane.transients.ingest.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param person username of whoever imports
 * @param report where refused rows are listed
 */
record ImportOptions(ImportRequest request, String person, boolean rehearsal, Path report) {

    static final String USAGE =
            """
            Imports a folder of candidates with their pictures, cubes and light curves.
              --source=PATH       the folder, or one table in it
              --project=NAME      for all rows; MWA tables may name their projects themselves
              --survey=NAME       MWA, VASTER or TABLE; recognised unless given
              --observation=ID    for tables of positions that name no observation
              --person=USERNAME   who imports (ADMIN_USERNAME unless given)
              --dry-run=true      says what would happen and stores nothing
              --report=FILE       where refused rows are listed (refused.csv unless given)
            """;

    private static final Set<String> NAMES =
            Set.of("source", "project", "survey", "observation", "person", "dry-run", "report");

    static ImportOptions parse(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (equals < 0 || !name.startsWith("--") || !NAMES.contains(name.substring(2))) {
                throw new ImportRefusedException(
                        "\"%s\" is not known.%n%s".formatted(argument, USAGE));
            }
            String value = argument.substring(equals + 1).strip();
            if (!value.isEmpty()) {
                given.put(name.substring(2), value);
            }
        }
        String source = given.get("source");
        if (source == null) {
            throw new ImportRefusedException(
                    "Say which folder: --source=PATH.%n%s".formatted(USAGE));
        }
        String person =
                given.getOrDefault("person", environment.getOrDefault("ADMIN_USERNAME", "admin"));
        return new ImportOptions(
                new ImportRequest(
                        Path.of(source),
                        given.get("project"),
                        survey(given.get("survey")),
                        given.get("observation")),
                person,
                Set.of("1", "true", "yes").contains(given.getOrDefault("dry-run", "")),
                Path.of(given.getOrDefault("report", "refused.csv")));
    }

    private static @Nullable SurveyKind survey(@Nullable String name) {
        return name == null
                ? null
                : SurveyKind.named(name)
                        .orElseThrow(
                                () ->
                                        new ImportRefusedException(
                                                "\"%s\" is none of MWA, VASTER and TABLE."
                                                        .formatted(name)));
    }
}
