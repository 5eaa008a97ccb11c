package org.imageplane.transients.replica;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** News as text between processes, such as {@code {"v":1,"from":"0c1f…","kind":"rated","news":{"candidateId":17}}}. */
@Component
class NewsMessage {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @param news absent where this process does not know the kind, or does not understand it any more
     * @param known whether the kind is known here
     */
    record Read(String from, boolean known, Optional<Record> news) {}

    private record Written(int v, String from, String kind, Record news) {}

    private final Map<String, NewsKind<?>> byName;
    private final Map<Class<?>, NewsKind<?>> byType;

    NewsMessage(List<NewsKind<?>> kinds) {
        byName = kinds.stream().collect(Collectors.toMap(NewsKind::name, Function.identity()));
        byType = kinds.stream().collect(Collectors.toMap(NewsKind::type, Function.identity()));
    }

    String write(String from, Record news) {
        NewsKind<?> kind = byType.get(news.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(
                    "%s is no kind of news: make a NewsKind of it."
                            .formatted(news.getClass().getSimpleName()));
        }
        return JSON.writeValueAsString(new Written(VERSION, from, kind.name(), news));
    }

    /** What another process wrote, perhaps an older or a newer one; empty when it is no news at all. */
    Optional<Read> read(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            String from = message.path("from").asString("");
            NewsKind<?> kind = byName.get(message.path("kind").asString(""));
            boolean sameVersion = message.path("v").asInt(0) == VERSION;
            Record news = sameVersion && kind != null ? record(kind, message.path("news")) : null;
            boolean known = kind != null || !sameVersion;
            return Optional.of(new Read(from, known, Optional.ofNullable(news)));
        } catch (JacksonException noNews) {
            return Optional.empty();
        }
    }

    private static @Nullable Record record(NewsKind<?> kind, JsonNode parts) {
        try {
            return JSON.treeToValue(parts, kind.type());
        } catch (JacksonException otherwiseMade) {
            return null;
        }
    }
}
