package io.unbreakable.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A port to which nobody has a reason to connect, and who did all the same. */
final class Trap implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> callers = new CopyOnWriteArrayList<>();

    Trap() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread unused = Thread.ofVirtual().start(this::listen);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    List<String> callers() {
        return callers;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                callers.add(String.valueOf(caller.getRemoteSocketAddress()));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
