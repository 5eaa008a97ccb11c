package org.imageplane.transients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the stacks promise, read from the compose files as they are layered: who is outside, who sees whom, what is
 * healed. That Docker accepts them is checked beside this, where Docker is.
 */
class ComposeFilesTest {

    private static final Pattern PINNED =
            Pattern.compile(".*:(\\$\\{VERSION:-latest}|v?\\d[\\w.-]*)}?$");

    private final Map<String, Object> production = layered("base.yml", "prod.yml");

    @Test
    void only_nginx_is_outside() {
        Map<String, Object> published = new TreeMap<>();
        services(production)
                .forEach(
                        (name, service) -> {
                            if (service.containsKey("ports")) {
                                published.put(name, service.get("ports"));
                            }
                        });

        assertThat(published).containsOnlyKeys("nginx");
    }

    @Test
    void everybody_sees_only_whom_they_have_to_talk_to() {
        assertThat(membersOf("data")).contains("db", "web").doesNotContain("nginx", "firefly");
        assertThat(membersOf("app")).containsExactly("nginx", "web");
        assertThat(membersOf("viewer")).containsExactly("firefly", "nginx");
        assertThat(membersOf("edge")).containsExactly("certbot", "nginx");
        assertThat(membersOf("outgoing")).containsExactly("web");
        for (String inside : List.of("app", "data", "viewer")) {
            assertThat(map(map(production, "networks"), inside)).containsEntry("internal", true);
        }
    }

    @Test
    void firefly_holds_no_secret_no_file_of_ours_and_nobody_waits_for_it() {
        var firefly = services(production).get("firefly");

        assertThat(firefly).doesNotContainKeys("secrets", "volumes", "env_file", "ports");
        assertThat(map(firefly, "environment").keySet()).noneMatch(key -> key.contains("PASSWORD"));
        services(production)
                .forEach(
                        (name, service) ->
                                assertThat(map(service, "depends_on"))
                                        .as(name)
                                        .doesNotContainKey("firefly"));
    }

    @Test
    void what_has_a_health_check_is_healed_and_nothing_else_is() {
        for (String name : List.of("web", "db", "nginx", "firefly")) {
            assertThat(map(services(production).get(name), "labels"))
                    .as(name)
                    .containsEntry("autoheal", "true");
        }
        var autoheal = services(production).get("autoheal");
        assertThat(map(autoheal, "environment"))
                .containsEntry("AUTOHEAL_CONTAINER_LABEL", "autoheal");
        assertThat(autoheal.get("volumes").toString())
                .contains("${DOCKER_SOCKET:-/var/run/docker.sock}");
    }

    @Test
    void secrets_are_files_and_never_environment() {
        services(production)
                .forEach(
                        (name, service) ->
                                assertThat(map(service, "environment").keySet())
                                        .as(name)
                                        .doesNotContain(
                                                "DB_PASSWORD",
                                                "ADMIN_PASSWORD",
                                                "POSTGRES_PASSWORD",
                                                "BACKUP_KEY",
                                                "TNS_API_KEY"));
        map(production, "secrets")
                .values()
                .forEach(secret -> assertThat(secret).asString().contains("${SECRETS_DIR:?"));
    }

    @Test
    void everything_that_stays_up_is_limited_restarted_and_does_not_fill_the_disk_with_its_log() {
        services(production)
                .forEach(
                        (name, service) -> {
                            assertThat(service.get("logging")).as(name).isNotNull();
                            if ("unless-stopped".equals(service.get("restart"))) {
                                assertThat(service).as(name).containsKey("mem_limit");
                            }
                        });
        for (String name : List.of("web", "db", "nginx", "firefly", "certbot", "autoheal")) {
            assertThat(services(production).get(name))
                    .as(name)
                    .containsEntry("restart", "unless-stopped");
        }
    }

    @Test
    void the_application_and_nginx_cannot_write_to_their_own_files() {
        for (String name : List.of("web", "nginx", "static")) {
            assertThat(services(production).get(name)).as(name).containsEntry("read_only", true);
        }
        assertThat(services(production).get("web"))
                .doesNotContainKey("container_name")
                .containsEntry("cap_drop", List.of("ALL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base.yml", "prod.yml", "staging.yml", "dev.yml", "test.yml"})
    void images_of_others_are_pinned(String file) {
        services(layered(file))
                .forEach(
                        (name, service) -> {
                            if (service.containsKey("image")) {
                                String image = service.get("image").toString();
                                assertThat(image).as(file + " " + name).matches(PINNED);
                            }
                        });
    }

    @Test
    void staging_differs_from_production_in_its_name_alone() {
        var staging = layered("base.yml", "prod.yml", "staging.yml");

        assertThat(map(services(staging).get("web"), "environment"))
                .containsEntry("APP_ENVIRONMENT", "staging")
                .containsEntry("STAGING_DETAILS", "/app/staging-details.html");
        assertThat(services(staging).keySet()).isEqualTo(services(production).keySet());
        assertThat(map(services(production).get("web"), "environment"))
                .containsEntry("APP_ENVIRONMENT", "prod");
    }

    @Test
    void development_is_three_containers_that_this_machine_alone_can_reach() {
        var development = layered("base.yml", "dev.yml");

        assertThat(services(development)).containsOnlyKeys("db", "web", "firefly");
        services(development)
                .forEach(
                        (name, service) -> {
                            if (service.get("ports") instanceof List<?> ports) {
                                assertThat(ports)
                                        .as(name)
                                        .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
                            }
                        });
        assertThat(services(development).get("web").get("ports").toString())
                .contains("${DEV_PORT:-80}:8080");
    }

    @Test
    void a_folder_can_stand_for_every_volume_with_data() {
        var template = layered("volumes.yml.example");
        Set<String> folders = map(template, "volumes").keySet();

        assertThat(map(production, "volumes").keySet()).isEqualTo(folders);
        assertThat(folders)
                .containsExactlyInAnyOrder(
                        "postgres_data", "media", "static", "certbot_conf", "certbot_www");
    }

    @Test
    void every_image_says_what_it_is_and_how_it_is() throws IOException {
        for (String file :
                List.of(
                        "containers/web.Dockerfile",
                        "containers/db.Dockerfile",
                        "nginx/Dockerfile")) {
            assertThat(Files.readString(Path.of(file)))
                    .as(file)
                    .contains("org.opencontainers.image.title", "HEALTHCHECK --interval")
                    .doesNotContainPattern("(?im)^(ENV|ARG) .*(PASSWORD|SECRET|TOKEN)");
        }
        assertThat(Files.readString(Path.of("containers/web.Dockerfile")))
                .contains("USER transients", "STOPSIGNAL SIGTERM");
    }

    private Set<String> membersOf(String network) {
        Set<String> members = new TreeSet<>();
        services(production)
                .forEach(
                        (name, service) -> {
                            if (service.get("networks") instanceof List<?> networks
                                    && networks.contains(network)
                                    && !service.containsKey("profiles")) {
                                members.add(name);
                            }
                        });
        return members;
    }

    private static Map<String, Map<String, Object>> services(Map<String, Object> stack) {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        map(stack, "services")
                .keySet()
                .forEach(name -> services.put(name, map(map(stack, "services"), name)));
        return services;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String key) {
        return from.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** Maps are merged, lists are joined, and what is on top wins: compose's rules as far as these files need them. */
    private static Map<String, Object> layered(String... files) {
        Map<String, Object> stack = new LinkedHashMap<>();
        for (String file : files) {
            try (var text = Files.newBufferedReader(Path.of("compose", file))) {
                merge(stack, new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
            } catch (IOException e) {
                throw new IllegalStateException(
                        "The compose file %s cannot be read.".formatted(file), e);
            }
        }
        return stack;
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> below, Map<String, Object> above) {
        above.forEach(
                (key, value) -> {
                    Object old = below.get(key);
                    if (old instanceof Map && value instanceof Map) {
                        merge((Map<String, Object>) old, (Map<String, Object>) value);
                    } else if (old instanceof List<?> first && value instanceof List<?> second) {
                        List<Object> joined = new ArrayList<>(first);
                        joined.addAll(second);
                        below.put(key, joined);
                    } else if (value instanceof Map) {
                        below.put(key, new LinkedHashMap<>((Map<String, Object>) value));
                    } else {
                        below.put(key, value);
                    }
                });
    }
}
