package io.unbreakable.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Service;
import org.junit.jupiter.api.Test;

class DeadLetterQueueTest {
    @Test
    void everyServiceHasTwoThatLeadBackToItsOwn() {
        assertThat(DeadLetterQueue.all()).hasSize(2 * Service.values().length).doesNotHaveDuplicates();
        assertThat(DeadLetterQueue.of(Service.REPORT))
                .extracting(DeadLetterQueue::name)
                .containsExactly("unbreakable-report-dlq", "unbreakable-report-undeliverable");
        assertThat(DeadLetterQueue.of(Service.REPORT))
                .extracting(DeadLetterQueue::home)
                .containsOnly("unbreakable-report");
    }
}
