package io.unbreakable.sandbox.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that starts a child, says its pid, and waits to be killed. */
final class Parent {

    private Parent() {}

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        var command = List.of("/bin/sh", "-c", "sleep 300 & echo $! > grandchild; wait");
        try (var child = ChildProcess.start("child", command, Map.of(), directory, directory.resolve("child.log"))) {
            Files.writeString(directory.resolve("child"), child.pid() + "\n");
            Thread.currentThread().join();
        }
    }
}
