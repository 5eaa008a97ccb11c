package org.imageplane.transients.ingest.web;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.ingest.UploadRefusals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a script is told when something of it is refused, so that its people can read it on the home page. */
@RestControllerAdvice(basePackageClasses = KeptRefusals.class)
class KeptRefusals implements ResponseBodyAdvice<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRefusals.class);
    private static final int FIRST_REFUSAL = 400;

    private final UploadRefusals refusals;
    private final CurrentActor current;
    private final JsonMapper json;

    KeptRefusals(UploadRefusals refusals, CurrentActor current, JsonMapper json) {
        this.refusals = refusals;
        this.current = current;
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (response instanceof ServletServerHttpResponse answered
                && request instanceof ServletServerHttpRequest asked
                && answered.getServletResponse().getStatus() >= FIRST_REFUSAL) {
            keep(asked, answered.getServletResponse().getStatus(), sentence(body));
        }
        return body;
    }

    /** The uploader hears why in any case. */
    private void keep(ServletServerHttpRequest request, int status, String reason) {
        try {
            var sent = new SentNames(request.getServletRequest());
            current.find()
                    .ifPresent(
                            actor ->
                                    refusals.note(
                                            actor,
                                            new UploadRefusals.Refused(
                                                    sent.address(),
                                                    sent.project(),
                                                    sent.observation(),
                                                    sent.candidate(),
                                                    status,
                                                    reason)));
        } catch (DataAccessException failure) {
            LOG.warn("A refusal of an upload could not be kept: {}", failure.toString());
        }
    }

    private String sentence(@Nullable Object body) {
        return switch (body) {
            case Map<?, ?> fields ->
                    fields.entrySet().stream()
                            .map(field -> field.getKey() + ": " + words(field.getValue()))
                            .collect(Collectors.joining(" "));
            case byte[] text -> string(text);
            case null, default -> "";
        };
    }

    private static String words(@Nullable Object reasons) {
        return reasons instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : String.valueOf(reasons);
    }

    private String string(byte[] text) {
        try {
            return json.readValue(text, String.class);
        } catch (JacksonException noSentence) {
            return "";
        }
    }
}
