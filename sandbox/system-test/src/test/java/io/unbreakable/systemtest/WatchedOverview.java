package io.unbreakable.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.unbreakable.report.browser.Chromium;
import java.net.URI;
import org.assertj.core.api.Assertions;

/** The report's first page in a browser, opened once and never loaded again. */
final class WatchedOverview implements AutoCloseable {
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(150_000);

    private final Page page;

    private WatchedOverview(Page page) {
        this.page = page;
    }

    /** Opens it; where there is no browser, whoever wants it is skipped. */
    static WatchedOverview open(URI report) {
        Page page = Chromium.browser().newPage();
        page.navigate(report.toString());
        page.evaluate("window.opened = 'once'");
        return new WatchedOverview(page);
    }

    /** Waits until the row of this execution says so of a gate, as a screen reader reads it. */
    void awaitGate(String execution, String gate, String verdict) {
        Locator row = page.locator("tr:has(a[href$='/executions/" + execution + "'])");
        assertThat(row.locator("a[aria-label^='" + gate + " of ']")
                        .and(row.locator("a[aria-label*=': " + verdict + "']")))
                .isVisible(PATIENT);
        Assertions.assertThat(page.evaluate("window.opened"))
                .as("not loaded again")
                .isEqualTo("once");
    }

    @Override
    public void close() {
        page.close();
    }
}
