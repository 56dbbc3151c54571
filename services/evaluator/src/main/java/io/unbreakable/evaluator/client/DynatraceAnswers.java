package io.unbreakable.evaluator.client;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.dynatrace.Entity;
import io.unbreakable.dynatrace.EntityRef;
import io.unbreakable.dynatrace.MetricQuery;
import io.unbreakable.dynatrace.MetricResult;
import io.unbreakable.dynatrace.MetricSeries;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.domain.Answer;
import io.unbreakable.evaluator.domain.Question;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.judge.Measurement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has single questions answered by Dynatrace, a few at a time. */
@ApplicationScoped
@Startup
class DynatraceAnswers {
    private final DynatraceClient dynatrace;
    private final Pace pace;

    DynatraceAnswers(DynatraceClient dynatrace, EvaluatorConfig config, MeterRegistry metrics, InstantSource clock) {
        this.dynatrace = dynatrace;
        this.pace =
                new Pace(config.evaluator().callsAtOnce(), config.evaluator().patience(), clock);
        Gauge.builder("unbreakable.dynatrace.waiting", pace, Pace::waiting).register(metrics);
    }

    /**
     * The answer. Dynatrace refuses a whole question for one subject that it does not know; then each is asked alone.
     *
     * @throws DynatraceException when it cannot be asked at all
     */
    Answer answer(Question question) {
        try {
            return new Answer(question, ask(question));
        } catch (DynatraceException.NotFound | DynatraceException.Rejected e) {
            Map<String, Measurement> measurements = new HashMap<>();
            for (String subject : question.subjects()) {
                measurements.put(
                        subject,
                        question.subjects().size() == 1 ? unknown(e) : alone(question.about(subject), subject));
            }
            return new Answer(question, measurements);
        }
    }

    private Measurement alone(Question question, String subject) {
        try {
            return ask(question).getOrDefault(subject, new Measurement.NoData("not answered"));
        } catch (DynatraceException.NotFound | DynatraceException.Rejected e) {
            return unknown(e);
        }
    }

    private static Measurement unknown(DynatraceException refusal) {
        return new Measurement.Unknown(String.valueOf(refusal.getMessage()));
    }

    private Map<String, Measurement> ask(Question question) {
        return pace.call(() -> switch (question.kind()) {
            case NUMBER -> values(question);
            case SAMPLES -> samples(question);
            case RELATIONS -> counts(question);
        });
    }

    private Map<String, Measurement> values(Question asked) {
        Map<String, Measurement> values = new HashMap<>();
        for (MetricResult result : dynatrace.query(query(asked, "Inf"))) {
            values.put(result.selector(), measurement(result));
        }
        return values;
    }

    private Map<String, Measurement> samples(Question asked) {
        Map<String, Measurement> samples = new HashMap<>();
        for (MetricSeries series : dynatrace.series(query(asked, asked.slots().resolution()))) {
            samples.put(series.selector(), measurement(series));
        }
        return samples;
    }

    private static MetricQuery query(Question asked, String resolution) {
        return new MetricQuery(
                asked.subjects(),
                asked.entitySelector(),
                asked.window().start(),
                asked.window().end(),
                resolution);
    }

    private static Measurement measurement(MetricSeries result) {
        var series = result.series();
        if (series.size() > 1) {
            return new Measurement.Unknown("Dynatrace gives %d series where one is needed.".formatted(series.size()));
        }
        return series.isEmpty() ? noData(result.warnings()) : Measurement.Samples.of(samples(series.getFirst()));
    }

    private static List<Sample> samples(List<io.unbreakable.dynatrace.Sample> series) {
        return series.stream()
                .map(sample -> new Sample(sample.end(), sample.value()))
                .toList();
    }

    private static Measurement measurement(MetricResult result) {
        var values = result.values();
        if (values.size() > 1) {
            return new Measurement.Unknown("Dynatrace gives %d values where one is needed.".formatted(values.size()));
        }
        if (values.size() == 1) {
            return new Measurement.Value(values.getFirst());
        }
        return noData(result.warnings());
    }

    private static Measurement noData(List<String> warnings) {
        return new Measurement.NoData(warnings.isEmpty() ? "Dynatrace has no data." : String.join(" ", warnings));
    }

    private Map<String, Measurement> counts(Question asked) {
        List<Entity> entities = dynatrace.entities(
                asked.entitySelector(),
                asked.subjects(),
                asked.window().start(),
                asked.window().end());
        Map<String, Measurement> counts = new HashMap<>();
        for (String relation : asked.subjects()) {
            counts.put(
                    relation,
                    entities.isEmpty()
                            ? new Measurement.NoData("Dynatrace knows no such entity.")
                            : new Measurement.Value(distinct(entities, relation)));
        }
        return counts;
    }

    private static long distinct(List<Entity> entities, String relation) {
        return entities.stream()
                .flatMap(entity -> entity.related(relation).stream())
                .map(EntityRef::id)
                .distinct()
                .count();
    }
}
