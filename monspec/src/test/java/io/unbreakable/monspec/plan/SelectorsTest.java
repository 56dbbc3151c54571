package io.unbreakable.monspec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.spec.EnvironmentSpec;
import io.unbreakable.monspec.spec.ServiceSpec;
import io.unbreakable.monspec.spec.TagSpec;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorsTest {
    private static final TagSpec STAGING = new TagSpec("CONTEXTLESS", "DeploymentGroup", "Staging");

    @ParameterizedTest
    @EnumSource(ServiceSpec.Etype.class)
    void selectsEntitiesOfEveryTypeByTheirTag(ServiceSpec.Etype etype) {
        assertThat(selection(etype, List.of(STAGING)))
                .isEqualTo(new Selection.Selected(
                        "type(\"%s\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\")".formatted(etype)));
    }

    @Test
    void asksForAllTagsAndAlwaysWritesTheContext() {
        assertThat(selection(ServiceSpec.Etype.SERVICE, List.of(STAGING, new TagSpec("Environment", "eu", null))))
                .isEqualTo(new Selection.Selected(
                        "type(\"SERVICE\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\"),tag(\"[Environment]eu\")"));
    }

    @Test
    void escapesColonsInKeyAndValue() {
        assertThat(selection(ServiceSpec.Etype.SERVICE, List.of(new TagSpec("AWS", "a:b", "https://x (1)"))))
                .isEqualTo(new Selection.Selected("type(\"SERVICE\"),tag(\"[AWS]a\\:b:https\\://x (1)\")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "a~b", "a\nb", "\u0000"})
    void refusesATagValueThatCannotBeQuoted(String value) {
        assertThat(selection(ServiceSpec.Etype.SERVICE, List.of(new TagSpec("CONTEXTLESS", "k", value))))
                .isInstanceOfSatisfying(
                        Selection.Unselectable.class,
                        refused -> assertThat(refused.message())
                                .startsWith(
                                        "S, environment E: the value of the tag k cannot be written in an entity selector"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A]B", "", "A B", "A\"B"})
    void refusesAContextThatIsNoWord(String context) {
        assertThat(selection(ServiceSpec.Etype.SERVICE, List.of(new TagSpec(context, "k", "v"))))
                .isInstanceOf(Selection.Unselectable.class);
    }

    @Test
    void refusesAnEnvironmentWithoutTagsBecauseItWouldBeEverything() {
        assertThat(selection(ServiceSpec.Etype.SERVICE, List.of()))
                .isEqualTo(new Selection.Unselectable(
                        "S, environment E has no tags, so its entities cannot be told from others."));
    }

    @Test
    void refusesASelectorThatDynatraceDoesNotTake() {
        assertThat(selection(ServiceSpec.Etype.SERVICE, Collections.nCopies(60, STAGING)))
                .isInstanceOfSatisfying(
                        Selection.Unselectable.class,
                        refused -> assertThat(refused.message()).contains("Dynatrace takes at most 2000"));
    }

    @Test
    void findsAKeyRequestThroughItsService() {
        var side = new Side(
                "Staging", "type(\"SERVICE\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\")", null, Duration.ZERO);

        assertThat(Selectors.keyRequest(side, "/api/invoke"))
                .isEqualTo("type(\"SERVICE_METHOD\"),entityName.equals(\"/api/invoke\"),"
                        + "fromRelationships.isServiceMethodOfService("
                        + "type(\"SERVICE\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\"))");
    }

    private static Selection selection(ServiceSpec.Etype etype, List<TagSpec> tags) {
        var environment = new EnvironmentSpec("E", tags, null);
        var service = new ServiceSpec(
                "S", etype, null, null, List.of(environment), List.of(), List.of(), List.of(), List.of());
        return Selectors.environment(service, environment);
    }
}
