package io.unbreakable.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void noPipelineGetsIntoTheListsOfAnothersGateByItsName() {
        assertThat(Names.validations("shop\ngate StagingGate", null))
                .isNotEqualTo(Names.validations("shop", "StagingGate"));
        assertThat(Names.trend("shop\ngate StagingGate", "x", 1))
                .isNotEqualTo(Names.trend("shop", "StagingGate\ngate x", 1));
        assertThat(Names.validations("shop\\n", null)).isNotEqualTo(Names.validations("shop\n", null));
        assertThat(Names.validations("shop", "StagingGate")).isEqualTo("validations\npipeline shop\ngate StagingGate");
    }
}
