package io.unbreakable.sandbox.demo;

import io.unbreakable.sandbox.Emulators;
import io.unbreakable.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Resident memory of the processes, where the operating system tells it: Linux's {@code /proc}. */
final class ProcessMemory {
    private ProcessMemory() {}

    /** In MB by name; empty where it cannot be told. What runs in a container is not a process of ours. */
    static Map<String, Long> of(Sandbox sandbox) {
        Map<String, Long> memory = new TreeMap<>();
        if (!sandbox.services().inContainers()) {
            sandbox.services().processes().forEach((service, process) -> put(memory, service.id(), process.pid()));
        }
        put(memory, "sandbox", ProcessHandle.current().pid());
        if (sandbox.cloud() instanceof Emulators emulators) {
            put(memory, "dynamodb-local", emulators.dynamoDb().pid());
        }
        return memory;
    }

    private static void put(Map<String, Long> memory, String name, long pid) {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
            status.stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .ifPresent(kilobytes -> memory.put(name, Long.parseLong(kilobytes) / 1024));
        } catch (IOException e) {
            memory.remove(name);
        }
    }
}
