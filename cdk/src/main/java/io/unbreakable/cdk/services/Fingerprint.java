package io.unbreakable.cdk.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awscdk.Stack;

/** A few characters that change when any of the settings does. A task names parameters only, so that no change of their values would start a new one. */
final class Fingerprint {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private static final int CHARACTERS = 16;

    private Fingerprint() {}

    /** Of the settings as they will stand in the template of this stack. */
    static String of(Map<String, String> settings, Stack stack) {
        try {
            byte[] text = JSON.writeValueAsString(stack.resolve(settings)).getBytes(UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest).substring(0, CHARACTERS);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("settings without a fingerprint", e);
        }
    }
}
