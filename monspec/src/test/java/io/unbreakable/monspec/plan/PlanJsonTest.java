package io.unbreakable.monspec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.unbreakable.monspec.Files;
import io.unbreakable.monspec.judge.Judge;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Measurement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    @Test
    void aPlanAndItsJudgementTravelInEvents() throws JsonProcessingException {
        var planning = Planner.plan(Files.monspec(Files.demo()), "StagingToProduction");
        assertThat(planning).isInstanceOf(Planning.Planned.class);
        var plan = ((Planning.Planned) planning).plan();
        var judgement = Judge.judge(plan, Map.of("service.failurerate(avg)", new Measurement.Value(50)), Map.of());

        assertThat(JSON.readValue(JSON.writeValueAsString(plan), MeasurementPlan.class))
                .isEqualTo(plan);
        assertThat(JSON.readValue(JSON.writeValueAsString(judgement), Judgement.class))
                .isEqualTo(judgement);
    }
}
