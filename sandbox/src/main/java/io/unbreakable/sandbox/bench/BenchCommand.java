package io.unbreakable.sandbox.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the whole system, prints it and adds it to what was measured of the judge. */
@Command(name = "bench", description = "Measure how fast the whole system is on this machine.")
public final class BenchCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Parameters(paramLabel = "<file>", description = "JSON file that the figures are added to.")
    private Path file = Path.of("bench/latest.json");

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "<part>",
            description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Override
    public Integer call() throws IOException {
        List<Figure> figures = new ArrayList<>();
        new SystemBench(Running.root(), Running.root().resolve("target/bench"), only, figure -> {
                    System.out.println(figure.line());
                    figures.add(figure);
                })
                .run();
        write(figures);
        return 0;
    }

    private void write(List<Figure> figures) throws IOException {
        ObjectNode content = Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
        content.put("processors", Runtime.getRuntime().availableProcessors());
        content.set("system", JSON.valueToTree(figures));
        JSON.writeValue(file.toFile(), content);
    }
}
