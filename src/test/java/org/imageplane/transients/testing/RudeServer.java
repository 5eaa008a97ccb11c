package org.imageplane.transients.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on a real socket that answers as badly as it is told to; one request for each connection. */
public final class RudeServer implements AutoCloseable {

    /** What was asked. */
    public record Asked(String method, String path, Map<String, String> headers, String body) {

        /** The fields of the form, or those of the query string where there is no form. */
        public Map<String, String> fields() {
            String text = body.isEmpty() ? path.replaceFirst("^[^?]*\\??", "") : body;
            Map<String, String> fields = new LinkedHashMap<>();
            for (String pair : text.split("&")) {
                String[] parts = pair.split("=", 2);
                fields.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
            }
            return fields;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    /** What the server does with a connection once it has read the request. */
    public interface Manners {
        void answer(Asked asked, OutputStream out) throws Exception;
    }

    private final ServerSocket socket;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Manners manners;

    public RudeServer(Manners manners) {
        this.manners = manners;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** From now on. */
    public void behave(Manners other) {
        manners = other;
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(socket.getLocalPort(), path));
    }

    /** What was asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Answers properly: 200 with this. */
    public static Manners gives(String contentType, String body) {
        return gives(200, Map.of("Content-Type", contentType), body);
    }

    /** Answers with this status, these headers and this body. */
    public static Manners gives(int status, Map<String, String> headers, String body) {
        return gives(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with this status, these headers and this body. */
    public static Manners gives(int status, Map<String, String> headers, byte[] body) {
        return (asked, out) -> {
            head(out, status, headers, "Content-Length: " + body.length + "\r\n");
            out.write(body);
        };
    }

    /** Writes the beginning of an answer whose length is not said. */
    public static void head(OutputStream out, int status, Map<String, String> headers)
            throws IOException {
        head(out, status, headers, "");
    }

    private static void head(OutputStream out, int status, Map<String, String> headers, String more)
            throws IOException {
        var text = new StringBuilder("HTTP/1.1 %d Something\r\n".formatted(status));
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        text.append(more).append("Connection: close\r\n\r\n");
        out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Asked request = read(new BufferedInputStream(connection.getInputStream()));
            asked.add(request);
            manners.answer(request, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (Exception gone) {
            // whoever asked has hung up, or the test is over
        } finally {
            open.remove(connection);
        }
    }

    private static Asked read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(": *", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Asked(first[0], first[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("Nobody asks.");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
