package org.imageplane.transients.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.tabular.TableReader;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Metadata and the uploader's columns leave whole, whatever is written in them. */
@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class MetadataExportTest {

    private static final String LONG =
            "{\"note\": \"first line, \\\"quoted\\\"\",\n \"alpha\": \"α ☄\", \"many\": \""
                    + "0123456789".repeat(600)
                    + "\"}";

    @Autowired private MockMvc mvc;
    @Autowired private JsonMapper json;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @TempDir private Path folder;

    private Actor alice;
    private long id;

    @BeforeEach
    void a_candidate_with_much_to_say() {
        alice = people.add("alice", Role.RATER);
        surveys.aCandidate().withMetadata("short").withAttribute("flagged", false).store();
        id =
                surveys.aCandidate()
                        .withMetadata(LONG)
                        .withAttribute("said", LONG)
                        .withAttribute("flagged", true)
                        .withAttribute("fit", Map.of("snr", List.of(7.5, 8)))
                        .store()
                        .id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vot", "csv", "ecsv"})
    void texts_come_back_as_they_were_sent(String format) throws Exception {
        Map<String, Object> row = row("candidates." + format);

        assertThat(row.get("metadata")).isEqualTo(LONG);
        assertThat(row.get("said")).isEqualTo(LONG);
        assertThat(String.valueOf(row.get("flagged"))).isEqualTo("true");
        assertThat(row.get("fit")).isEqualTo("{\"snr\":[7.5,8]}");
    }

    @Test
    void fits_holds_all_of_it_with_what_is_not_ascii_spelled_out() throws Exception {
        Map<String, Object> row = row("candidates.fits");
        String ascii = LONG.replace("\n", "\\n").replace("α", "\\u03b1").replace("☄", "\\u2604");

        assertThat(row.get("metadata")).isEqualTo(ascii);
        assertThat(row.get("said")).isEqualTo(ascii);
        assertThat(row.get("fit")).isEqualTo("{\"snr\":[7.5,8]}");
    }

    @Test
    void the_api_gives_them_as_they_are_in_lists_and_alone() throws Exception {
        JsonNode one = json.readTree(answer("/api/v1/candidates/" + id).getContentAsByteArray());
        JsonNode listed =
                json.readTree(answer("/api/v1/candidates?text=alpha:α").getContentAsByteArray())
                        .get("items");

        assertThat(listed).hasSize(1);
        for (JsonNode candidate : List.of(one, listed.get(0))) {
            assertThat(candidate.get("metadata").stringValue()).isEqualTo(LONG);
            assertThat(candidate.at("/attributes/said").stringValue()).isEqualTo(LONG);
            assertThat(candidate.at("/attributes/flagged").booleanValue()).isTrue();
            assertThat(candidate.at("/attributes/fit/snr/0").doubleValue()).isEqualTo(7.5);
        }
    }

    private Map<String, Object> row(String file) throws Exception {
        byte[] content = answer("/api/v1/export/" + file + "?id_min=" + id).getContentAsByteArray();
        Path path =
                file.endsWith(".ecsv")
                        ? Files.writeString(folder.resolve("rows.csv"), rowsOf(content))
                        : Files.write(folder.resolve(file), content);
        try (TableReader table = TableReader.open(path)) {
            return table.nextByName().orElseThrow();
        }
    }

    /** Behind its header of comments ECSV is CSV. */
    private static String rowsOf(byte[] ecsv) {
        return new String(ecsv, StandardCharsets.UTF_8).replaceFirst("^(#[^\\n]*\\n)+", "");
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).header("Authorization", "Bearer " + people.token(alice)))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer;
    }
}
