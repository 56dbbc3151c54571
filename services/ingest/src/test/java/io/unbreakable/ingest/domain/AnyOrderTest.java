package io.unbreakable.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyOrderTest {
    @Test
    void aHundredOrdersOfTheSameFactsGiveTheSameEvents() {
        var inOrder = Told.sample().tell(Sample.story()).published();

        for (int seed = 0; seed < 100; seed++) {
            List<UnaryOperator<ExecutionFacts>> shuffled = new ArrayList<>(Sample.story());
            shuffled.addAll(Sample.story());
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(Told.sample().tell(shuffled).published())
                    .describedAs("order %d", seed)
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void aHundredOrdersWithBrokenMonspecGiveTheSameEvents() {
        var inOrder = Told.with("{ no JSON").tell(Sample.story()).published();

        for (int seed = 0; seed < 100; seed++) {
            List<UnaryOperator<ExecutionFacts>> shuffled = new ArrayList<>(Sample.story());
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(Told.with("{ no JSON").tell(shuffled).published()).isEqualTo(inOrder);
        }
        assertThat(inOrder).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validation.requested/", "approval.waiting/", "execution.changed/"})
    void aCrashBetweenPublishingAndMarkingPublishesTheSameAgain(String eventId) {
        var told = Told.sample().crashingAfter(eventId).tell(Sample.story());

        told.tell(Sample.story());

        assertThat(told.published())
                .isEqualTo(Told.sample().tell(Sample.story()).published());
    }

    @Test
    void repetitionChangesNothing() {
        var told = Told.sample().tell(Sample.story());
        var before = told.facts();

        told.tell(Sample.story());

        assertThat(told.facts()).isEqualTo(before);
    }
}
