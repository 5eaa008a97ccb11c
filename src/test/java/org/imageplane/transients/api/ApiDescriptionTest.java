package org.imageplane.transients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.api.ApiDocument.Call;
import org.imageplane.transients.candidate.CandidateQueryParameters;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.export.ExportTable;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.tabular.TableFormat;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description against the application that it describes: the same calls, and its examples are as good as it says. */
@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class ApiDescriptionTest {

    private static final ApiDocument DOCUMENT = new ApiDocument();

    /** Pages, which no script calls. */
    private static final Set<String> PAGES = Set.of("/api/docs", "/api/docs/{name}");

    private static final Set<String> UPLOADS =
            Set.of(
                    "/observation_create/",
                    "/candidate_create/",
                    "/upload_observation/",
                    "/upload_beam/",
                    "/upload_candidate/",
                    "/upload_dynamic_spectra/");

    /** Those that take what a search of candidates takes. */
    private static final Set<String> SEARCHES =
            Set.of("/api/v1/candidates", "/api/v1/export/{file}");

    @Autowired private MockMvc mvc;
    @Autowired private TestPeople people;
    @Autowired private Surveys surveys;
    @Autowired private Projects projects;
    @Autowired private JdbcClient jdbc;
    @Autowired private JsonMapper json;
    @Autowired private CandidateQueryParameters parameters;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private String administrator;
    private String nobody;

    static Stream<Call> calls() {
        return DOCUMENT.calls().stream();
    }

    @BeforeEach
    void what_the_examples_speak_of() {
        Actor alice = people.add("alice", Role.ADMIN);
        administrator = people.token(alice);
        nobody = people.token(people.add("carol"));
        jdbc.sql("alter table candidate alter column id restart with 17").update();
        surveys.aCandidate()
                .named("J175534.87-252749.1")
                .with("can_det_stat", 12.3)
                .with("can_beam", Double.NaN)
                .withAttribute("nks_name", "GLEAM J175500-252700")
                .near("GLEAM J175500-252700", 268.75, -25.45)
                .with(
                        new LightCurve(
                                List.of(Instant.parse("2024-09-19T09:25:02Z")),
                                List.of(0.012),
                                List.of(0.003)))
                .withPng()
                .store();
        projects.putMember(surveys.administrator(), "GPM", "alice", "RATER");
        surveys.aProject("VASTER", RatingScale.TRUE_FALSE_UNSURE);
        surveys.aBeam("VASTER", "SB50230", 3);
    }

    @Test
    void every_call_is_described_and_everything_described_is_a_call() {
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) ->
                                mapping.getPatternValues().stream()
                                        .filter(pattern -> isDescribed(pattern, handler))
                                        .forEach(
                                                pattern ->
                                                        mapping.getMethodsCondition()
                                                                .getMethods()
                                                                .forEach(
                                                                        method ->
                                                                                there.add(
                                                                                        method + " "
                                                                                                + pattern))));
        assertThat(calls().map(Call::toString)).containsExactlyInAnyOrderElementsOf(there);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void its_parameters_are_those_that_the_application_reads(Call call) {
        Set<String> described =
                call.parameters().stream()
                        .filter(one -> "query".equals(one.get("in").asString()))
                        .map(one -> one.get("name").asString())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> read = new TreeSet<>();
        handlers(call)
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(one -> one.hasParameterAnnotation(RequestParam.class))
                .filter(one -> !Map.class.isAssignableFrom(one.getParameterType()))
                .filter(one -> !one.getParameterType().getSimpleName().equals("MultipartFile"))
                .forEach(
                        one -> {
                            one.initParameterNameDiscovery(
                                    new org.springframework.core.DefaultParameterNameDiscoverer());
                            read.add(one.getParameterName());
                        });
        if (SEARCHES.contains(call.path())) {
            read.addAll(searched());
            if (call.path().equals("/api/v1/export/{file}")) {
                read.addAll(RatingQuery.OF_RATINGS_ONLY);
            }
        } else if (call.path().equals("/api/v1/scs")) {
            read.addAll(Set.of("RA", "DEC", "SR", "VERB"));
        } else if (call.toString().equals("GET /api/v1/pulsars")) {
            read.addAll(Set.of("position", "ra", "dec", "radius_arcmin", "name"));
        }
        assertThat(described).as(call.toString()).isEqualTo(read);
    }

    /** A query with everything in it, written as an address, and what only makes sense together. */
    private Set<String> searched() {
        Map<String, List<String>> full =
                Map.ofEntries(
                        Map.entry("project", List.of("P")),
                        Map.entry("observation", List.of("O")),
                        Map.entry("beam", List.of("1")),
                        Map.entry("filter", List.of("F")),
                        Map.entry("ids", List.of("1")),
                        Map.entry("id_min", List.of("1")),
                        Map.entry("id_max", List.of("1")),
                        Map.entry("min.q", List.of("1")),
                        Map.entry("max.q", List.of("1")),
                        Map.entry("rated", List.of("true")),
                        Map.entry("classification", List.of("C")),
                        Map.entry("verdict", List.of("TRUE")),
                        Map.entry("association", List.of("none")),
                        Map.entry("text", List.of("T")),
                        Map.entry("best_beams", List.of("true")),
                        Map.entry("sort", List.of("name")));
        Set<String> names = new TreeSet<>();
        parameters
                .write(parameters.read(full))
                .keySet()
                .forEach(name -> names.add(name.matches("(min|max)\\..*") ? "ranges" : name));
        parameters.together().forEach(names::addAll);
        return names;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void its_examples_are_taken_and_the_answers_are_as_it_says(Call call) throws Exception {
        if (DOCUMENT.requestBody(call) != null && body(call) == null) {
            return; // a whole catalogue: PulsarControllerTest sends one
        }
        var answer = send(call, administrator);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(200, 299);
        checkAnswer(call, answer);
        if (call.path().equals("/api/v1/candidates")) {
            assertThat(json.readTree(answer.getContentAsString()).at("/items/0/id").asInt())
                    .isEqualTo(17);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void it_says_how_strangers_are_answered(Call call) throws Exception {
        var anonymous = send(call, null);
        var wrong = send(call, "0".repeat(40));
        if (call.isOpen()) {
            assertThat(anonymous.getStatus()).isEqualTo(200);
            return;
        }
        assertThat(anonymous.getStatus()).isIn(400, 401);
        checkAnswer(call, anonymous);
        assertThat(wrong.getStatus()).isIn(401, 403);
        checkAnswer(call, wrong);
        if (call.forAdministrators()) {
            var denied = send(call, nobody);
            assertThat(denied.getStatus()).isEqualTo(403);
            checkAnswer(call, denied);
        }
        assertThat(DOCUMENT.answers(call)).containsKey(429);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void the_answers_that_it_shows_are_as_it_says_itself(Call call) {
        DOCUMENT.answers(call).forEach((status, place) -> checkShown(place, call + " " + status));
    }

    private static void checkShown(String place, String about) {
        assertThat(DOCUMENT.at(place).isObject()).as(place).isTrue();
        for (var content : DOCUMENT.at(place).path("content").properties()) {
            shown(content.getValue())
                    .forEach(
                            example ->
                                    DOCUMENT.check(
                                            place, content.getKey(), example.toString(), about));
        }
    }

    @Test
    void every_table_and_format_can_be_asked_for_and_no_other() {
        String pattern =
                calls().filter(call -> call.path().equals("/api/v1/export/{file}"))
                        .findFirst()
                        .orElseThrow()
                        .parameters()
                        .getFirst()
                        .at("/schema/pattern")
                        .asString();
        Set<String> described = new TreeSet<>();
        String[] lists = pattern.replaceAll("[\\^$()]", "").split("\\\\\\.");
        for (String table : lists[0].split("\\|")) {
            for (String format : lists[1].split("\\|")) {
                described.add(table + "." + format);
            }
        }
        Set<String> there = new TreeSet<>();
        for (ExportTable table : ExportTable.values()) {
            for (TableFormat format : TableFormat.values()) {
                there.add(table.text() + "." + format.extension());
            }
        }
        assertThat(described).isEqualTo(there);
    }

    @Test
    void it_is_given_to_everybody_as_json_with_a_page_whose_scripts_are_this_servers()
            throws Exception {
        var served =
                mvc.perform(get("/api/v1/openapi.json"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse();
        assertThat(json.readTree(served.getContentAsString())).isEqualTo(DOCUMENT.root());
        var page = mvc.perform(get("/api/docs")).andExpect(status().isOk()).andReturn();
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';");
        for (String file :
                List.of("page.js", "page.css", "swagger-ui-bundle.js", "swagger-ui.css")) {
            assertThat(page.getResponse().getContentAsString()).contains("docs/" + file);
            mvc.perform(get("/api/docs/" + file)).andExpect(status().isOk());
        }
        mvc.perform(get("/api/docs/index.html")).andExpect(status().isNotFound());
    }

    private static Stream<JsonNode> shown(JsonNode content) {
        Stream<JsonNode> several =
                content.path("examples").properties().stream()
                        .map(example -> example.getValue().get("value"));
        return content.has("example")
                ? Stream.concat(Stream.of(content.get("example")), several)
                : several;
    }

    private void checkAnswer(Call call, MockHttpServletResponse answer) throws Exception {
        String place = DOCUMENT.answers(call).get(answer.getStatus());
        assertThat(place).as("%s may answer %d", call, answer.getStatus()).isNotNull();
        if (answer.getContentType() == null) {
            return;
        }
        MediaType type = MediaType.parseMediaType(answer.getContentType());
        String described = type.getType() + "/" + type.getSubtype();
        if (type.getSubtype().endsWith("json")) {
            DOCUMENT.check(place, described, answer.getContentAsString(), call.toString());
        } else {
            assertThat(
                            DOCUMENT.at(place + "/content/" + described.replace("/", "~1"))
                                    .isMissingNode())
                    .as("%s answers with %s", call, described)
                    .isFalse();
        }
    }

    private MockHttpServletResponse send(Call call, String token) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request = asked(call);
        if (token != null && call.path().equals("/api/v1/tokens")) {
            request.with(
                    httpBasic("alice", token.equals(administrator) ? TestPeople.PASSWORD : "x"));
        } else if (token != null) {
            String scheme = call.path().startsWith("/upload") ? "" : "Bearer ";
            request.header("Authorization", scheme + token);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private AbstractMockHttpServletRequestBuilder<?> asked(Call call) {
        URI address = address(call);
        JsonNode content = DOCUMENT.requestBody(call);
        JsonNode example = body(call);
        if (content == null || example == null) {
            return request(HttpMethod.valueOf(call.method().toUpperCase(Locale.ROOT)), address);
        }
        if (content.has("application/json")) {
            return request(HttpMethod.valueOf(call.method().toUpperCase(Locale.ROOT)), address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(example.toString());
        }
        if (content.has("multipart/form-data")) {
            var form = request(HttpMethod.POST, address).contentType(MediaType.MULTIPART_FORM_DATA);
            JsonNode schema = content.get("multipart/form-data").get("schema");
            example.properties()
                    .forEach(one -> form.param(one.getKey(), one.getValue().asString()));
            for (JsonNode required : schema.get("required")) {
                String type =
                        schema.at("/properties/" + required.asString())
                                .path("contentMediaType")
                                .asString("");
                if (!type.isEmpty()) {
                    byte[] picture =
                            type.endsWith("gif") ? TestFiles.gif(16, 16, 2) : TestFiles.png(16, 16);
                    form.with(
                            sent -> {
                                sent.addPart(new MockPart(required.asString(), "a", picture));
                                return sent;
                            });
                }
            }
            return form;
        }
        var form =
                request(HttpMethod.POST, address)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        example.properties().forEach(one -> form.param(one.getKey(), one.getValue().asString()));
        return form;
    }

    private static URI address(Call call) {
        var address = UriComponentsBuilder.fromPath(call.path());
        Map<String, Object> inPath = new java.util.HashMap<>();
        for (JsonNode parameter : call.parameters()) {
            JsonNode example = parameter.get("example");
            if (example == null) {
                continue;
            }
            String name = parameter.get("name").asString();
            if ("path".equals(parameter.get("in").asString())) {
                inPath.put(name, example.asString());
            } else if (example.isObject()) {
                example.properties()
                        .forEach(
                                one -> address.queryParam(one.getKey(), one.getValue().asString()));
            } else {
                address.queryParam(name, example.asString());
            }
        }
        return address.buildAndExpand(inPath).encode().toUri();
    }

    private static JsonNode body(Call call) {
        JsonNode content = DOCUMENT.requestBody(call);
        return content == null
                ? null
                : content.properties().iterator().next().getValue().get("example");
    }

    private Stream<HandlerMethod> handlers(Call call) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().contains(call.path()))
                .filter(
                        entry ->
                                entry.getKey().getMethodsCondition().getMethods().stream()
                                        .anyMatch(
                                                method ->
                                                        method.name()
                                                                .equalsIgnoreCase(call.method())))
                .map(Map.Entry::getValue);
    }

    private static boolean isDescribed(String pattern, HandlerMethod handler) {
        boolean ofTests =
                handler.getBeanType()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
        return !ofTests
                && !PAGES.contains(pattern)
                && (pattern.startsWith("/api/") || UPLOADS.contains(pattern));
    }
}
