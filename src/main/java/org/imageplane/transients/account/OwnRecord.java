package org.imageplane.transients.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** All that the application knows about a person, for that person alone. */
@Service
public class OwnRecord {

    private final List<AboutPerson> rooms;
    private final JsonMapper json;

    OwnRecord(List<AboutPerson> rooms, JsonMapper json) {
        this.rooms = rooms;
        this.json = json;
    }

    /** What every room knows, one after the other. */
    public List<AboutPerson.Known> of(Actor actor) {
        return rooms.stream().flatMap(room -> room.of(actor).stream()).toList();
    }

    /** The same as a JSON object, for taking away. */
    public byte[] asJson(Actor actor) {
        Map<String, Object> all = new LinkedHashMap<>();
        of(actor).forEach(known -> all.put(known.key(), known.value()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }
}
