package io.unbreakable.report.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.report.Season;
import io.unbreakable.report.store.ReadModel;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Takes the pictures that the documentation shows: {@code make screenshots}. Its name keeps it out of the tests. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
class Screenshots {
    @Inject
    ReadModel readModel;

    @TestHTTPResource("/")
    URI report;

    @Test
    void take() {
        Instant now = Instant.now();
        Season.until(now).forEach(readModel::record);
        shoot("", 1200, 900, ColorScheme.LIGHT, now);
        shoot("-dark", 1200, 900, ColorScheme.DARK, now);
        shoot("-narrow", 360, 780, ColorScheme.LIGHT, now);
    }

    private void shoot(String suffix, int width, int height, ColorScheme scheme, Instant now) {
        try (BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setTimezoneId("Europe/Vienna")
                        .setLocale("en-GB"))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> System.out.println("CONSOLE " + message.type() + " " + message.text()));
            String failed = Season.release("checkout", 18, 19, now).run("Staging");
            picture(page, "/", "overview" + suffix);
            picture(page, "/history?pipeline=checkout&gate=StagingGate", "history" + suffix);
            picture(
                    page,
                    "/trend?pipeline=checkout&gate=ProductionGate&objective=service.responsetime(p90)",
                    "trend" + suffix);
            picture(page, "/validations/" + failed, "run" + suffix);
            picture(page, "/remediations", "remediations" + suffix);
        }
    }

    private void picture(Page page, String path, String name) {
        page.navigate(report.resolve(path).toString());
        assertThat(page.locator("#live")).hasText("Live");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("../../docs/images/" + name + ".png")));
    }
}
