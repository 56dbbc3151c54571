package io.unbreakable.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What has to be known to get in; new for every run.
 *
 * @param dynatraceToken API token of the monitor
 * @param frontDoor bearer secret of the front door
 */
public record Secrets(String dynatraceToken, String frontDoor) {
    /** Secrets that nobody had before. */
    public static Secrets random() {
        return new Secrets("dt0c01." + hex(12).toUpperCase(java.util.Locale.ROOT) + "." + hex(32), hex(24));
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
