package io.unbreakable.sampleapp;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RemoteService.class)
class SampleAppTest {
    private final Path log;

    SampleAppTest(@ConfigProperty(name = "sample.log") Path log) {
        this.log = log;
    }

    @BeforeEach
    void doNotWait() {
        get("/api/sleeptime?min=0").then().statusCode(200);
    }

    @AfterEach
    void becomeBuildOneAgain() {
        get("/api/version?newBuildNumber=1").then().statusCode(200);
    }

    @Test
    void saysWhichBuildRuns() {
        get("/api/version").then().body("buildNumber", equalTo("1")).body("production", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({"version", "buildnumber"})
    void changesItsBuildNumberAndWarnsInItsLog(String path) throws IOException {
        String warning = " WARNING The build number is changed from 1 to 3";
        long before = linesWith(warning);

        get("/api/" + path + "?newBuildNumber=3").then().body("buildNumber", equalTo("3"));

        get("/api/version").then().body("buildNumber", equalTo("3"));
        assertThat(linesWith(warning)).isEqualTo(before + 1);
    }

    @Test
    void echoesATextAsItIs() {
        given().queryParam("text", "<b>\"ä\n")
                .get("/api/echo")
                .then()
                .contentType("application/json")
                .body("text", equalTo("<b>\"ä\n"));
    }

    @Test
    void greetsAUser() {
        get("/api/login?username=ada").then().statusCode(200).body("message", equalTo("Welcome, ada"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/echo, text",
        "/api/login, username",
        "/api/login?username=+, username",
        "/api/invoke, url",
        "/api/invoke?url=nowhere, url",
        "/api/invoke?url=file:///etc/passwd, url",
        "/api/invoke?url=http://a%7Cb/, url",
        "/api/sleeptime?min=soon, min",
        "/api/sleeptime?min=-1, min",
        "/api/sleeptime?min=10001, min",
        "/api/version?newBuildNumber=1%0A2, newBuildNumber"
    })
    void saysWhichParameterIsWrong(String url, String parameter) {
        given().urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body("error", containsString(parameter));
    }

    @Test
    void takesAsLongAsItIsTold() {
        get("/api/sleeptime?min=120").then().statusCode(200).body("sleepMillis", equalTo(120));

        assertThat(fastest("/api/echo?text=x")).isBetween(120L, 600L);
        assertThat(fastest("/")).isBetween(120L, 600L);
        assertThat(fastest("/api/version")).isLessThan(120L);
    }

    /** The time of the fastest of some requests: any one may have to wait for a busy machine. */
    private static long fastest(String url) {
        return LongStream.range(0, 8).map(n -> get(url).time()).min().orElseThrow();
    }

    @Test
    void sleepingDoesNotBurnACore() {
        get("/api/sleeptime?min=800").then().statusCode(200);
        Duration before = cpuTime();

        IntStream.range(0, 2).forEach(n -> get("/api/echo?text=x").then().statusCode(200));

        assertThat(cpuTime().minus(before)).isLessThan(Duration.ofMillis(800));
    }

    /** Of all threads of Java; compiling and collecting garbage, which nobody slept, do not count. */
    private static Duration cpuTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Duration.ofNanos(Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(nanos -> nanos > 0)
                .sum());
    }

    @Test
    void writesAnErrorToItsLogWhenAskedTo() throws IOException {
        long before = linesWith(" SEVERE ");

        get("/api/causeerror").then().statusCode(200);

        assertThat(linesWith(" SEVERE ")).isEqualTo(before + 1);
    }

    @Test
    void writesALinePerHundredRequestsToItsLog() throws IOException {
        long before = linesWith(" INFO Served another 100 requests");

        Failures.of(200, "/api/version");

        assertThat(linesWith(" INFO Served another 100 requests")).isEqualTo(before + 2);
    }

    @Test
    void showsTheBuildAndItsDeploymentOnAPageInItsColour() throws UnknownHostException {
        get("/").then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<h1>Build 1</h1>"))
                .body(containsString("<p>on " + InetAddress.getLocalHost().getHostName() + ","))
                .body(containsString("<body class=\"blue\">"))
                .body(containsString("<dd>Stage=&lt;b&gt;&quot;x&quot;</dd>"))
                .body(not(containsString("<b>")));
        get("/api/version?newBuildNumber=3").then().statusCode(200);
        get("/").then().body(containsString("<body class=\"green\">"));
    }

    @Test
    void isHealthy() {
        get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    private long linesWith(String text) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(text)).count();
        }
    }
}
