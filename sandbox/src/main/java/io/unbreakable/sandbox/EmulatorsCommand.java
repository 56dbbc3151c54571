package io.unbreakable.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.sandbox.aws.PutEventsTrap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the embedded AWS alone, for tests: prints the SDK's variables as one line of JSON and ends with its standard input. */
@Command(name = "emulators", description = "Run the embedded AWS alone, until standard input ends.")
final class EmulatorsCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        Path logs = Files.createTempDirectory("unbreakable-emulators");
        try (Emulators emulators = Emulators.start(Layout.free(), logs, PutEventsTrap.none())) {
            emulators.provision();
            System.out.println(new ObjectMapper().writeValueAsString(emulators.environment()));
            System.out.flush();
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        return 0;
    }
}
