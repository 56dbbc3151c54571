package io.unbreakable.sandbox;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What has to be known to get in; new for every run.
 *
 * @param dynatraceToken the services' API token of the monitor
 * @param dynatraceSetupToken API token of whoever sets the monitor up, or looks whether it is
 * @param frontDoor bearer secret of the front door
 */
public record Secrets(String dynatraceToken, String dynatraceSetupToken, String frontDoor) {
    /** Secrets that nobody had before. */
    public static Secrets random() {
        return new Secrets(token(), token(), hex(24));
    }

    /** All of them, and these. */
    public List<String> and(Collection<String> others) {
        return Stream.concat(Stream.of(dynatraceToken, dynatraceSetupToken, frontDoor), others.stream())
                .toList();
    }

    private static String token() {
        return "dt0c01." + hex(12).toUpperCase(Locale.ROOT) + "." + hex(32);
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
