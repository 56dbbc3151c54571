package io.unbreakable.sandbox.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports on 127.0.0.1: any free ones for tests, or a consecutive block for a person. */
public final class Ports {

    private static final int FIRST = 10_000;
    private static final int LAST = 20_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(LAST - FIRST));

    private Ports() {}

    /** A port that was free a moment ago. */
    public static int free() {
        return free(1).getFirst();
    }

    /**
     * Different ports that were free a moment ago. They lie below those that the system gives to whoever asks for any, so that
     * nobody gets them before they are listened at, or while what listens there is restarted.
     */
    public static List<Integer> free(int count) {
        return IntStream.generate(Ports::next)
                .limit(LAST - FIRST)
                .filter(Ports::isFree)
                .limit(count)
                .boxed()
                .toList();
    }

    /** Each is handed out once in a long time, and every process begins elsewhere. */
    private static int next() {
        return FIRST + Math.floorMod(NEXT.getAndIncrement(), LAST - FIRST);
    }

    private static boolean isFree(int port) {
        try {
            requireFree(port);
            return true;
        } catch (PortInUseException e) {
            return false;
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
        try (var socket = new Socket()) { // which never listens: nobody may take it for what is meant to listen there
            socket.setReuseAddress(true);
            socket.bind(address);
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
}
