package io.unbreakable.systemtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.contracts.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the services write into their logs. */
final class ServiceLogs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    ServiceLogs(Path folder) {
        this.folder = folder;
    }

    /** The lines that name this validation as what they are about. */
    List<JsonNode> about(Service service, String validationId) {
        return text(service)
                .lines()
                .filter(line -> line.contains(validationId))
                .map(ServiceLogs::json)
                .filter(line -> line.path("mdc").path("validationId").asText().contains(validationId))
                .toList();
    }

    /** Everything, as it is. */
    String text(Service service) {
        try {
            return Files.readString(folder.resolve(service.id() + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not a line of JSON: " + line, e);
        }
    }
}
