package io.unbreakable.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsDetailTypeAndByItsRecord(EventType type) {
        assertThat(EventType.ofDetailType(type.detailType())).contains(type);
        assertThat(EventType.of(Samples.event(type.data()).data())).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "validation.requested",
                "validation.requested.v0",
                "validation.requested.v2",
                "validation.requested.v11",
                "Validation.Requested.v1",
                "validation.finished.v1",
                "CodePipeline Pipeline Execution State Change"
            })
    void anUnknownTypeOrVersionIsNotFound(String detailType) {
        assertThat(EventType.ofDetailType(detailType)).isEmpty();
    }

    @Test
    void noTwoShareADetailType() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::detailType))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+([.][a-z]+)+[.]v[1-9]"))
                .allMatch(name -> name.length() <= 128);
    }
}
