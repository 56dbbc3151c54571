package io.unbreakable.sandbox.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitySelectorTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private final Smartscape smartscape = new Smartscape(Duration.ZERO);

    @BeforeEach
    void twoServicesThatCallEachOther() {
        EntityRef shop = smartscape.saw(EntityRef.named(EntityRef.SERVICE, "shop"), "Shop (Staging)", NOW);
        EntityRef cart = smartscape.saw(EntityRef.named(EntityRef.SERVICE, "cart"), "Cart", NOW);
        smartscape.saw(EntityRef.named(EntityRef.HOST, "h"), "host", NOW);
        smartscape.tag(shop, Tag.contextless("DeploymentGroup", "Staging"), NOW);
        smartscape.tag(shop, Tag.contextless("url", "https://example.com"), NOW);
        smartscape.tag(cart, new Tag("AWS", "DeploymentGroup", "Staging", "[AWS]DeploymentGroup:Staging"), NOW);
        smartscape.relation(shop, "calls", cart, NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "type(\"SERVICE\") | Shop (Staging),Cart",
                "type(SERVICE) | Shop (Staging),Cart",
                "type(\"dt.entity.host\") | host",
                "type(\"SERVICE\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\") | Shop (Staging)",
                "type(\"SERVICE\"),tag(\"DeploymentGroup:Staging\") | Shop (Staging),Cart",
                "type(\"SERVICE\"),tag(\"[AWS]DeploymentGroup:Staging\",\"x:y\") | Cart",
                "type(\"SERVICE\"),tag(\"DeploymentGroup:staging\") | ",
                "type(\"SERVICE\"),tag(\"url:https\\://example.com\") | Shop (Staging)",
                "type(\"SERVICE\"),entityName(\"shop (\") | Shop (Staging)",
                "type(\"SERVICE\"),entityName.equals(\"CART\") | Cart",
                "type(\"SERVICE\"),caseSensitive(entityName.equals(\"CART\")) | ",
                "type(\"SERVICE\"),entityName.startsWith(\"shop\") | Shop (Staging)",
                "type(\"SERVICE\"),not(entityName(\"cart\")) | Shop (Staging)",
                "type(\"SERVICE\"),fromRelationships.calls(type(\"SERVICE\"),entityName(\"cart\")) | Shop (Staging)",
                "type(\"SERVICE\"),toRelationships.calls(type(\"SERVICE\"),tag(\"url:https\\://example.com\")) | Cart"
            })
    void selects(String selector, String names) {
        List<String> found = smartscape.everything(NOW).select(EntitySelector.parse(selector)).stream()
                .map(Entity::name)
                .toList();
        assertThat(found).isEqualTo(names == null ? List.of() : List.of(names.split(",")));
    }

    @Test
    void selectsByIdWithoutAType() {
        String id = EntityRef.named(EntityRef.SERVICE, "cart").id();
        assertThat(smartscape.everything(NOW).select(EntitySelector.parse("entityId(\"" + id + "\",\"SERVICE-0\")")))
                .extracting(Entity::name)
                .containsExactly("Cart");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tag(\"a:b\")",
                "type(\"SERVICE\"),type(\"HOST\")",
                "type(\"SERVICE\"",
                "type(\"SERVICE\"),tag()",
                "type(\"SERVICE\"),tag(\"a\"b\")",
                "type(\"SERVICE\"),tag(\"a:b)",
                "type(\"SERVICE\"),healthState(\"HEALTHY\")",
                "type(\"SERVICE\"),not(type(\"HOST\"))",
                "type(\"SERVICE\"),toRelationships.calls(tag(\"a\"))",
                "type(\"service\")",
                "SERVICE"
            })
    void refusesWhatItDoesNotKnow(String selector) {
        assertThatThrownBy(() -> EntitySelector.parse(selector))
                .isInstanceOf(ApiException.class)
                .hasMessageStartingWith("Invalid entity selector: ");
    }

    @Test
    void refusesMoreThanTwoThousandCharacters() {
        String selector = "type(\"SERVICE\"),tag(\"" + "x".repeat(2000) + "\")";
        assertThatThrownBy(() -> EntitySelector.parse(selector)).hasMessageContaining("2000");
    }
}
