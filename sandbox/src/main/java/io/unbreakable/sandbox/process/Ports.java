package io.unbreakable.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ports on 127.0.0.1: any free ones for tests, or a consecutive block for a person. */
public final class Ports {

    private Ports() {}

    /** A port that was free a moment ago. */
    public static int free() {
        return free(1).getFirst();
    }

    /** Different ports that were free a moment ago. */
    public static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /**
     * {@code count} ports from {@code first} on.
     *
     * @throws PortInUseException naming the first one that is taken
     * @throws IllegalArgumentException when the block leaves 1 to 65535
     */
    public static List<Integer> block(int first, int count) {
        if (first < 1 || first + count - 1 > 65_535) {
            throw new IllegalArgumentException(
                    "PORT=" + first + " does not work: ports " + first + " to " + (first + count - 1) + " are needed.");
        }
        List<Integer> ports = IntStream.range(first, first + count).boxed().toList();
        ports.forEach(Ports::requireFree);
        return ports;
    }

    private static void requireFree(int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address, 1);
        } catch (IOException e) {
            throw new PortInUseException(port, e);
        }
        if (answers(address)) {
            throw new PortInUseException(port);
        }
    }

    // macOS lets us bind 127.0.0.1 while somebody else listens on all addresses
    private static boolean answers(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
