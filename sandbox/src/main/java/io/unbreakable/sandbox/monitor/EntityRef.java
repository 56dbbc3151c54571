package io.unbreakable.sandbox.monitor;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The id and type of an entity; ids are derived from names, so that they are the same in every run. */
record EntityRef(String id, String type) {

    static final String SERVICE = "SERVICE";
    static final String SERVICE_METHOD = "SERVICE_METHOD";
    static final String PROCESS_GROUP = "PROCESS_GROUP";
    static final String PROCESS_GROUP_INSTANCE = "PROCESS_GROUP_INSTANCE";
    static final String HOST = "HOST";
    static final String APPLICATION = "APPLICATION";

    static EntityRef named(String type, String name) {
        return new EntityRef(type + "-" + hex(type + "/" + name, 16).toUpperCase(Locale.ROOT), type);
    }

    /** The first hexadecimal digits of a digest of a text. */
    static String hex(String text, int digits) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A positive number made of a text, as problem and event ids begin with. */
    static long number(String text) {
        return new BigInteger(hex(text, 15), 16).longValue();
    }
}
