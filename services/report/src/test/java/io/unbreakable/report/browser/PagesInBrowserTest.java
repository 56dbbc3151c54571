package io.unbreakable.report.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.report.Release;
import io.unbreakable.report.Season;
import io.unbreakable.report.store.ReadModel;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages as a reader has them: each of them, each filter, with a keyboard only, in the dark and on a telephone. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserTest {
    private static final String HISTORY = "/history?pipeline=checkout&gate=StagingGate";
    private static final String TREND = "/trend?pipeline=checkout&gate=StagingGate&objective=service.responsetime(p90)";

    private static final Set<String> CROWDED = Set.of("/", HISTORY, TREND, "/remediations");

    private final Instant now = Instant.now();

    @Inject
    ReadModel readModel;

    @TestHTTPResource("/")
    URI report;

    private Release failed;

    @BeforeAll
    void seed() {
        Chromium.browser();
        Season.brief(now).forEach(readModel::record);
        failed = Season.release("checkout", 33, 4, now);
    }

    @Test
    void eachPageIsAccessibleWithoutErrorsLightAndDarkWideAndNarrow() {
        List<String> pages = List.of(
                "/",
                "/pipelines/checkout",
                "/pipelines/checkout/executions/" + failed.execution().executionId(),
                "/validations/" + failed.run("Staging"),
                HISTORY,
                HISTORY + "&verdict=warn&last=24h&objective=nothing",
                TREND,
                "/remediations",
                "/dead-letters",
                "/v1/BuildValidationResults?pipelineName=checkout&comparisonName=StagingToProduction",
                "/api",
                "/validations/unknown");
        try (Tab wide = Tab.wide(report);
                Tab narrow = Tab.narrowAndDark(report)) {
            SoftAssertions.assertSoftly(softly -> {
                for (String path : pages) {
                    for (Tab tab : List.of(wide, narrow)) {
                        tab.open(path);
                        softly.check(tab::fitsItsScreen);
                        softly.check(tab::hadNoErrors);
                    }
                    softly.check(wide::isAccessible);
                    if (CROWDED.contains(path)) {
                        softly.check(narrow::canBeReadAndTouched);
                    }
                }
            });
        }
    }

    @Test
    void eachFilterOfTheHistoryStandsInTheAddressAndNarrowsIt() {
        try (Tab tab = Tab.wide(report)) {
            tab.open("/history?pipeline=checkout");
            Locator runs = tab.page.locator(".across a");
            for (var choice : List.of(
                    Map.entry("gate", "StagingGate"),
                    Map.entry("comparison", "StagingToProduction"),
                    Map.entry("last", "30d"),
                    Map.entry("order", "worst"),
                    Map.entry("verdict", "fail"))) {
                tab.page.selectOption("select[name=" + choice.getKey() + "]", choice.getValue());
                assertThat(tab.page).hasURL(Pattern.compile(".*" + choice.getKey() + "=" + choice.getValue() + ".*"));
                assertThat(tab.page.locator("select[name=" + choice.getKey() + "]"))
                        .hasValue(choice.getValue());
            }
            assertThat(runs).hasCount(2);
            assertThat(runs.last()).hasClass("fail");
            tab.page.fill("input[name=objective]", "failurerate");
            tab.page.fill("input[name=from]", "2020-01-01");
            tab.page.fill("input[name=to]", "2030-01-01");
            tab.page.locator(".filters button").click();
            assertThat(tab.page)
                    .hasURL(Pattern.compile(".*from=2020-01-01.*objective=failurerate.*|.*to=2030-01-01.*"));
            assertThat(tab.page.locator(".down a")).hasCount(2);
            tab.page.fill("input[name=to]", "2020-01-02");
            tab.page.locator(".filters button").click();
            assertThat(tab.page.locator(".empty h2")).hasText("No run matches");
            tab.hadNoErrors();
        }
    }

    @Test
    void aKeyboardReachesACellItsNumbersAndItsRun() {
        try (Tab tab = Tab.wide(report)) {
            Page page = tab.open("/history?pipeline=checkout&gate=StagingGate&order=worst").page;
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            int tabs = 0;
            while (!(boolean) page.evaluate("document.activeElement.classList.contains('cursor')")) {
                page.keyboard().press("Tab");
                assertThat(++tabs).isLessThan(60);
            }
            page.keyboard().press("Home");
            String run = (String) page.evaluate("document.querySelector('.across a').getAttribute('href')");
            assertThat(page.locator(".peek dl dd").first()).hasText(Pattern.compile("\\d.*"));
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".cursor")).hasAttribute("aria-label", Pattern.compile(".+, Build \\d+: \\w+"));
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*" + run));
        }
    }

    @Test
    void hoveringACellShowsItsValueBaselineAndLimitAndAClickOpensTheRun() {
        try (Tab tab = Tab.wide(report)) {
            Page page = tab.open(HISTORY).page;
            page.locator(".field canvas").hover(new Locator.HoverOptions().setPosition(8, 8));
            assertThat(page.locator(".peek strong")).hasText("service.responsetime(p90)");
            assertThat(page.locator(".peek dl")).containsText("ms");
            assertThat(page.locator(".peek dl")).containsText("up to");
            page.locator(".field canvas").click(new Locator.ClickOptions().setPosition(8, 8));
            assertThat(page).hasURL(Pattern.compile(".*/validations/.*"));
            tab.hadNoErrors();
        }
    }

    @Test
    void aNewReleaseAppearsWithoutReloading() {
        String pipeline = "live-" + UUID.randomUUID().toString().substring(0, 8);
        try (Tab tab = Tab.wide(report)) {
            Page page = tab.open("/").page;
            page.evaluate("window.notReloaded = true");
            Release release = new Release(pipeline, 7, now.minusSeconds(60));
            release.source().forEach(readModel::record);
            release.deployed("Staging", 10).forEach(readModel::record);

            assertThat(page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(pipeline).setExact(true)))
                    .isVisible();
            assertThat(page.locator("progress[aria-label*='StagingGate']").first())
                    .isVisible();
            assertThat((boolean) page.evaluate("window.notReloaded")).isTrue();
            tab.hadNoErrors();
        }
    }

    @Test
    void theTrendIsDrawnWithEveryRunAndOpensOne() {
        try (Tab tab = Tab.wide(report)) {
            Page page = tab.open(TREND).page;
            assertThat(page.locator("#trend")).hasAttribute("data-drawn", Pattern.compile("1[0-9]"));
            page.locator("#trend canvas").click(new Locator.ClickOptions().setPosition(600, 200));
            assertThat(page).hasURL(Pattern.compile(".*/validations/.*"));
            tab.hadNoErrors();
        }
    }

    @Test
    void timesAreThoseOfTheReaderAndUtcOnHover() {
        try (Tab tab = Tab.wide(report)) {
            Page page = tab.open("/validations/" + failed.run("Staging")).page;
            Locator time = page.locator(".facts time").first();
            assertThat(time).hasAttribute("title", Pattern.compile(".* UTC"));
            assertThat(time).not().containsText("UTC");
        }
    }

    @Test
    void aHostileNameIsOnlyAName() {
        String evil = "<script>window.hurt=true</script><img src=x onerror='window.hurt=true'>";
        Release release = new Release(evil, 1, now.minusSeconds(120));
        release.source().forEach(readModel::record);
        release.deployed("Staging", 10).forEach(readModel::record);
        try (Tab tab = Tab.wide(report)) {
            Page page = tab.open("/").page;
            assertThat(page.getByText(evil).first()).isVisible();
            assertThat(page.evaluate("window.hurt")).isNull();
            tab.open("/validations/" + release.run("Staging"));
            assertThat(page.getByText(evil).first()).isVisible();
            assertThat(page.evaluate("window.hurt")).isNull();
            tab.hadNoErrors();
        }
    }

    @Test
    void onPaperThereIsNothingToClick() {
        try (Tab tab = Tab.wide(report)) {
            Page page = tab.open(HISTORY).page;
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".top nav")).isHidden();
            assertThat(page.locator(".filters")).isHidden();
            assertThat(page.locator(".field canvas")).isVisible();
        }
    }
}
