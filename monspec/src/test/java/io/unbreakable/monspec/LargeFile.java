package io.unbreakable.monspec;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file as long as the language allows: how fast it is read and checked is measured with it. */
public final class LargeFile {
    private static final String[] METRICS = {
        "com.dynatrace.builtin:servicemethod.responsetime\", \"aggregate\": \"p90",
        "com.dynatrace.builtin:servicemethod.failurerate\", \"aggregate\": \"avg\", \"upperlimit\": 2, \"validate\": \"upper",
        "com.dynatrace.builtin:servicemethod.requestspermin\", \"aggregate\": \"count\", \"validate\": \"lower",
        "builtin:service.keyRequest.response.time\", \"aggregate\": \"max",
        "calc:service.checkout\", \"aggregate\": \"sum"
    };

    private LargeFile() {}

    /**
     * A sound file with one service, 5 comparisons, 5 gates and one line per objective.
     *
     * @param objectives 5 to 500, in steps of 5: 5 for each service method
     */
    public static String withObjectives(int objectives) {
        return """
                { // a large file
                  "Shop": {
                    "etype": "SERVICE",
                    "environments": {
                      "Staging": { "tags": [{ "key": "DeploymentGroup", "value": "Staging" }] },
                      "Production": { "tags": [{ "key": "DeploymentGroup", "value": "Production" }] }
                    },
                    "comparisons": [%s],
                    "servicemethods": [%s],
                    "gates": [%s]
                  }
                }
                """.formatted(
                        lines(5, LargeFile::comparison),
                        lines(objectives / METRICS.length, LargeFile::method),
                        lines(5, LargeFile::gate));
    }

    private static String comparison(int number) {
        return """
                { "name": "C%d", "source": "Staging", "compare": "Production",
                  "scalefactorperc": { "default": 15, "calc:service.checkout": 30 }, "shiftcomparetimeframe": %d }""".formatted(number, number * 60);
    }

    private static String method(int number) {
        return "{ \"name\": \"/method/%d\", \"perfsignature\": [%s] }"
                .formatted(
                        number,
                        lines(METRICS.length, metric -> "{ \"timeseries\": \"%s\" }".formatted(METRICS[metric])));
    }

    private static String gate(int number) {
        return """
                { "name": "G%d", "environment": "Staging", "comparison": "C%d", "wait": "5m", "approval": "Approve%d/Approve" }""".formatted(number, number, number);
    }

    private static String lines(int number, IntFunction<String> line) {
        return IntStream.range(0, number).mapToObj(line).collect(Collectors.joining(",\n"));
    }
}
