package io.unbreakable.report.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookNotifierTest {
    @Test
    void takesAnAddressAsItWasTypedIn() {
        assertThat(WebhookNotifier.address("https://hooks.example.org/t0ken\n"))
                .hasToString("https://hooks.example.org/t0ken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/a t0ken",
                "hooks.example.org/t0ken",
                "file:///t0ken",
                "https:///t0ken",
                "t0ken"
            })
    void refusesWhatIsNoAddressWithoutShowingIt(String setting) {
        assertThatThrownBy(() -> WebhookNotifier.address(setting))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unbreakable.report.notifications.webhook")
                .hasMessageNotContaining("t0ken")
                .hasNoCause();
    }
}
