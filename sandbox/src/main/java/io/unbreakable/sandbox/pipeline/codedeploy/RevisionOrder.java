package io.unbreakable.sandbox.pipeline.codedeploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.http.AwsException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order in which ListApplicationRevisions gives revisions. */
final class RevisionOrder {
    private RevisionOrder() {}

    static List<Revision> sorted(Application application, JsonNode input) {
        Comparator<Map.Entry<Revision, Application.Use>> order =
                order(input.path("sortBy").asText("registerTime"));
        if ("descending".equals(input.path("sortOrder").asText())) {
            order = order.reversed();
        }
        String bucket = input.path("s3Bucket").asText();
        String prefix = input.path("s3KeyPrefix").asText();
        return application.revisions.entrySet().stream()
                .sorted(order)
                .map(Map.Entry::getKey)
                .filter(revision -> bucket.isEmpty() || revision.bucket().equals(bucket))
                .filter(revision -> revision.key().startsWith(prefix))
                .toList();
    }

    private static Comparator<Map.Entry<Revision, Application.Use>> order(String sortBy) {
        return switch (sortBy) {
            case "registerTime", "firstUsedTime" ->
                Comparator.comparing(entry -> entry.getValue().first());
            case "lastUsedTime" ->
                Comparator.comparing(entry -> entry.getValue().last());
            default -> throw new AwsException("InvalidSortByException", "%s is no order.".formatted(sortBy));
        };
    }
}
