package io.unbreakable.sandbox.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** With which options the services are started. */
final class Jvm {
    private static final List<String> USUAL = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final int FIRST_WITH_AOT = 25;

    private Jvm() {}

    /** As in the sandbox. */
    static List<String> usual() {
        return USUAL;
    }

    /** As in the sandbox, and an AOT cache is written at the end. */
    static List<String> writing(Path cache) {
        return with("-XX:AOTCacheOutput=" + cache);
    }

    /** As in the sandbox, with an AOT cache; one that does not fit ends the process. */
    static List<String> reading(Path cache) {
        return with("-XX:AOTCache=" + cache, "-XX:AOTMode=on");
    }

    /** Whether this JDK has AOT caches that one run can make. */
    static boolean hasAot() {
        return Runtime.version().feature() >= FIRST_WITH_AOT;
    }

    static boolean isThere(Path cache) {
        return Files.exists(cache);
    }

    private static List<String> with(String... more) {
        return new ArrayList<>(Stream.concat(USUAL.stream(), Stream.of(more)).toList());
    }
}
