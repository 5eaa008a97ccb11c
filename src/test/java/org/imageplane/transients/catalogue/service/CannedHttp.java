package org.imageplane.transients.catalogue.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.imageplane.transients.outside.OutsideAnswer;
import org.imageplane.transients.outside.OutsideHttp;
import org.imageplane.transients.outside.OutsideRequest;

/** Gives made answers and remembers what was asked. */
class CannedHttp implements OutsideHttp {

    final List<OutsideRequest> asked = new ArrayList<>();
    private final Function<OutsideRequest, OutsideAnswer> answers;

    CannedHttp(Function<OutsideRequest, OutsideAnswer> answers) {
        this.answers = answers;
    }

    /** Always gives that file of the test resources. */
    static CannedHttp giving(String file) {
        return new CannedHttp(request -> received(resource(file), "text/xml"));
    }

    static OutsideAnswer received(String body, String contentType) {
        return new OutsideAnswer.Received(body.getBytes(StandardCharsets.UTF_8), contentType);
    }

    static String resource(String file) {
        try (InputStream in =
                Objects.requireNonNull(
                        CannedHttp.class.getResourceAsStream("/services/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OutsideAnswer ask(OutsideRequest request) {
        asked.add(request);
        return answers.apply(request);
    }
}
