package org.imageplane.transients.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One address in front of several web processes, as a proxy is: connections go to the process that it points at. */
final class Doorway implements AutoCloseable {

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;

    Doorway(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on, new connections go there; those that are open end, as with a process that died. */
    void leadTo(int port) throws IOException {
        target = port;
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> pass(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket guest) {
        open.add(guest);
        try (guest;
                Socket host = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(host);
            Thread back = Thread.ofVirtual().start(() -> copy(host, guest));
            copy(guest, host);
            back.join();
            open.remove(host);
        } catch (IOException gone) {
            // the guest sees the connection end, which is what this test is about
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(guest);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException ended) {
            try {
                from.close();
                to.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        leadTo(0);
    }
}
