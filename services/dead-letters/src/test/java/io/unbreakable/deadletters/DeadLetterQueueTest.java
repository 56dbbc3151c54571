package io.unbreakable.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import org.junit.jupiter.api.Test;

class DeadLetterQueueTest {
    @Test
    void everyServiceAndEveryRuleHasOneThatLeadsBackToTheServicesOwn() {
        assertThat(DeadLetterQueue.all())
                .hasSize(Service.values().length + Topology.rules().size())
                .doesNotHaveDuplicates();
        assertThat(DeadLetterQueue.of(Service.REPORT))
                .extracting(DeadLetterQueue::name)
                .containsExactly("unbreakable-report-dlq", "unbreakable-report-undeliverable");
        assertThat(DeadLetterQueue.of(Service.REPORT))
                .extracting(DeadLetterQueue::home)
                .containsOnly("unbreakable-report");
    }
}
