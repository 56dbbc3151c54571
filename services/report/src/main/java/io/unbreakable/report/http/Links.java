package io.unbreakable.report.http;

import io.unbreakable.contracts.Execution;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of pages. */
final class Links {
    private Links() {}

    static String validation(String id) {
        return "/validations/" + segment(id);
    }

    static String execution(Execution execution) {
        return "/pipelines/" + segment(execution.pipeline()) + "/executions/" + segment(execution.executionId());
    }

    static String pipeline(String pipeline) {
        return "/pipelines/" + segment(pipeline);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
