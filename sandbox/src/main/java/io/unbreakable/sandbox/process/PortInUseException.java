package io.unbreakable.sandbox.process;

/** A port that somebody else listens on; the message is meant for the person at the terminal. */
public final class PortInUseException extends RuntimeException {

    private final int port;

    /** One clear sentence. */
    public PortInUseException(int port) {
        super(sentence(port));
        this.port = port;
    }

    /** One clear sentence, with what the system said. */
    public PortInUseException(int port, Throwable cause) {
        super(sentence(port), cause);
        this.port = port;
    }

    /** The port. */
    public int port() {
        return port;
    }

    private static String sentence(int port) {
        return "Port " + port
                + " is already in use; stop what listens there or choose other ports with PORT=<first port>.";
    }
}
