package io.unbreakable.messaging;

import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A module's README, which tells of every setting. */
public final class Readme {
    private Readme() {}

    /** Names of the settings of this {@code @ConfigMapping} that the README of the module under test leaves out. */
    public static List<String> leavesOut(Class<?> mapping) {
        String text = text();
        return settings(mapping)
                .filter(name -> !text.contains(name + "`"))
                .sorted()
                .toList();
    }

    private static Stream<String> settings(Class<?> mapping) {
        return Arrays.stream(mapping.getMethods())
                .filter(method -> !method.isDefault())
                .flatMap(method -> isGroup(method, mapping)
                        ? settings(method.getReturnType())
                        : Stream.of(StringUtil.skewer(method.getName())));
    }

    private static boolean isGroup(Method method, Class<?> mapping) {
        return mapping.getNestHost().equals(method.getReturnType().getNestHost());
    }

    private static String text() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
