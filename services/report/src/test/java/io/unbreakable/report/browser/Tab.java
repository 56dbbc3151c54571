package io.unbreakable.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A tab of a reader, who has a screen, a taste and a time zone; what goes wrong in it is remembered. */
final class Tab implements AutoCloseable {
    /** What sets readers apart; each has a window of its own, which is opened once. */
    private record Reader(int width, int height, ColorScheme scheme) {}

    private static final Reader WIDE = new Reader(1280, 900, ColorScheme.LIGHT);
    private static final Reader NARROW_AND_DARK = new Reader(360, 740, ColorScheme.DARK);
    private static final Map<Reader, BrowserContext> WINDOWS = new ConcurrentHashMap<>();
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String TOO_WIDE = """
            [...document.querySelectorAll('body *')]
              .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth)
              .map(one => one.tagName + '.' + one.className + ' ' + one.textContent.slice(0, 40)).slice(-3)""";

    private final URI report;
    private final List<String> errors = new ArrayList<>();
    final Page page;

    private Tab(URI report, Reader reader) {
        this.report = report;
        this.page = WINDOWS.computeIfAbsent(reader, Tab::window).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    static Tab wide(URI report) {
        return new Tab(report, WIDE);
    }

    static Tab narrowAndDark(URI report) {
        return new Tab(report, NARROW_AND_DARK);
    }

    private static BrowserContext window(Reader reader) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(reader.width(), reader.height())
                        .setColorScheme(reader.scheme())
                        .setTimezoneId("America/New_York")
                        .setLocale("en-GB"));
        context.setDefaultTimeout(60_000);
        return context;
    }

    Tab open(String path) {
        page.navigate(report.resolve(path).toString());
        return this;
    }

    /** Nothing was refused by the content security policy, and no script failed. */
    void hadNoErrors() {
        assertThat(errors).as(page.url()).isEmpty();
    }

    /** It can be read without scrolling sideways. */
    void fitsItsScreen() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(() -> "scrolls sideways: " + page.url() + " because of " + page.evaluate(TOO_WIDE))
                .isEqualTo(0);
    }

    /** What axe has to say against the page; Swagger UI is somebody else's. */
    void isAccessible() {
        nothingFound(axe().withTags(RULES));
    }

    /** The part of it that depends on colours and width. */
    void canBeReadAndTouched() {
        nothingFound(axe().withRules(List.of("color-contrast", "target-size")));
    }

    /** Without what it finds in order; there are no frames, for which it would open a page each time. */
    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true).exclude(List.of("#swagger"));
    }

    private void nothingFound(AxeBuilder axe) {
        List<String> found =
                axe.analyze().getViolations().stream().map(Tab::text).toList();
        assertThat(found).as(page.url()).isEmpty();
    }

    private static String text(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    @Override
    public void close() {
        page.close();
    }
}
