package io.unbreakable.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a secret may stand somewhere: whole, its telling part, and both encoded, alone or within more. */
final class SecretForms {
    private static final int SHORTEST = 8;

    private SecretForms() {}

    /** All of them. */
    static Set<String> of(String secret) {
        return Stream.of(secret, telling(secret))
                .filter(text -> text.length() >= SHORTEST)
                .flatMap(SecretForms::encoded)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of an address what follows its host, of Dynatrace's token what follows its public part. */
    private static String telling(String secret) {
        int host = secret.indexOf("://");
        int end = host < 0 ? secret.lastIndexOf('.') : secret.indexOf('/', host + 3);
        return (host < 0 && !secret.startsWith("dt0")) || end < 0 ? secret : secret.substring(end + 1);
    }

    private static Stream<String> encoded(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return Stream.concat(
                Stream.of(
                        text,
                        URLEncoder.encode(text, UTF_8),
                        HexFormat.of().formatHex(bytes),
                        HexFormat.of().withUpperCase().formatHex(bytes)),
                Stream.of(0, 1, 2)
                        .map(before -> within(bytes, before))
                        .flatMap(base64 ->
                                Stream.of(base64, base64.replace('+', '-').replace('/', '_'))));
    }

    /** What Base64 makes of it behind so many other bytes, whichever these are and whatever follows. */
    private static String within(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        int first = before == 0 ? 0 : before + 1;
        return Base64.getEncoder().encodeToString(shifted).substring(first, shifted.length / 3 * 4);
    }
}
