package io.unbreakable.sampleapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {
    private final AllowList list =
            new AllowList(List.of(URI.create("http://127.0.0.1:8081"), URI.create("https://Api.example")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8081",
                "HTTP://127.0.0.1:8081/a?b=c",
                "https://api.example/x",
                "https://API.example:443/"
            })
    void allowsAnyPathOfAnOriginOnIt(String url) {
        assertThat(list.allows(URI.create(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8082/",
                "http://127.0.0.1/",
                "https://127.0.0.1:8081/",
                "http://api.example/",
                "http://127.0.0.1:8081@evil.example/",
                "https://api.example.evil.example/"
            })
    void refusesAnyOtherOrigin(String url) {
        assertThat(list.allows(URI.create(url))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "/api/version", "ftp://api.example/", "mailto:a@api.example"})
    void isOnlyAboutWebAddresses(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> list.allows(URI.create(url)));
    }

    @Test
    void anEmptyListAllowsNothing() {
        assertThat(new AllowList(List.of()).allows(URI.create("http://127.0.0.1:8081")))
                .isFalse();
    }
}
