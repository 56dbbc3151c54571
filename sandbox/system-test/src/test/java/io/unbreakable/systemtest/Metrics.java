package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;

import io.unbreakable.contracts.Service;
import io.unbreakable.sandbox.Layout;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Prometheus scrapes from the services. */
final class Metrics {
    private static final Pattern NAME = Pattern.compile("^# TYPE (unbreakable_\\w+) ", Pattern.MULTILINE);

    private final Layout layout;

    Metrics(Layout layout) {
        this.layout = layout;
    }

    /** Our metrics of all services. */
    Set<String> names() {
        return Arrays.stream(Service.values())
                .flatMap(service -> NAME.matcher(scrape(service)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sum of all series that begin like this. */
    double sum(Service service, String series) {
        return scrape(service)
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String scrape(Service service) {
        return given().baseUri(layout.uri(layout.place(service)).toString())
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
