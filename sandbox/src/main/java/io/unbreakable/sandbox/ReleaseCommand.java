package io.unbreakable.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Releases a build into the sandbox that runs. */
@Command(name = "release", description = "Release a build into the sandbox that runs.")
final class ReleaseCommand implements Callable<Integer> {
    @Parameters(index = "0", description = "Number of the build: 1, 2, 3 or 4; any other behaves like 1.")
    private String build = "";

    @Override
    public Integer call() {
        String path = "/release?build=" + URLEncoder.encode(build, StandardCharsets.UTF_8);
        String execution = new RemoteControl(Running.firstPort())
                .call("POST", path)
                .orElseThrow(() -> new IllegalStateException("No sandbox is running: make up"));
        System.out.println("Build " + build + " is on its way (execution " + execution
                + "). Watch it: http://localhost:" + Running.firstPort());
        return 0;
    }
}
