package io.unbreakable.report.http;

import io.unbreakable.report.domain.GateDocument;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a history can be narrowed down to, and what it is.
 *
 * @param from as it stands in the address; empty for nothing
 */
record Filters(List<Choice> choices, String from, String to, String objective) {
    private static final String ANY = "";

    /** One thing to choose. */
    record Choice(String name, String label, List<Option> options) {}

    /** One of the things that can be chosen. */
    record Option(String value, String label, boolean chosen) {}

    static Filters of(HistoryAddress address, List<GateDocument> gates) {
        String pipeline = address.text("pipeline");
        String gate = address.text("gate");
        List<GateDocument> ofPipeline = gates.stream()
                .filter(known -> pipeline == null || known.pipeline().equals(pipeline))
                .toList();
        List<GateDocument> ofGate = ofPipeline.stream()
                .filter(known -> gate == null || known.gate().equals(gate))
                .toList();
        return new Filters(
                List.of(
                        choice(address, "pipeline", "Pipeline", "all pipelines", names(gates, GateDocument::pipeline)),
                        choice(address, "gate", "Gate", "all gates", names(ofPipeline, GateDocument::gate)),
                        choice(
                                address,
                                "comparison",
                                "Comparison",
                                "all comparisons",
                                ofGate.stream().flatMap(known -> known.comparisons().keySet().stream())),
                        choice(
                                address,
                                "verdict",
                                "Verdict",
                                "all verdicts",
                                Stream.of("pass", "warn", "inconclusive", "fail")),
                        new Choice(
                                "last",
                                "Time",
                                List.of(
                                        option(address, "last", ANY, "any time"),
                                        option(address, "last", "24h", "last 24 hours"),
                                        option(address, "last", "7d", "last 7 days"),
                                        option(address, "last", "30d", "last 30 days"),
                                        option(address, "last", "90d", "last 90 days"))),
                        new Choice(
                                "order",
                                "Objectives",
                                List.of(
                                        option(address, "order", ANY, "in their order"),
                                        option(address, "order", "worst", "most often failed first")))),
                said(address, "from"),
                said(address, "to"),
                said(address, "objective"));
    }

    private static Stream<String> names(List<GateDocument> gates, Function<GateDocument, String> name) {
        return gates.stream().map(name);
    }

    /** What is asked for can be chosen though nobody heard of it: the address means what it says. */
    private static Choice choice(HistoryAddress address, String name, String label, String all, Stream<String> known) {
        Stream<Option> options = Stream.concat(known, Stream.ofNullable(address.text(name)))
                .distinct()
                .sorted()
                .map(value -> option(address, name, value, value));
        return new Choice(
                name,
                label,
                Stream.concat(Stream.of(option(address, name, ANY, all)), options)
                        .toList());
    }

    private static Option option(HistoryAddress address, String name, String value, String label) {
        return new Option(value, label, Objects.equals(said(address, name), value));
    }

    private static String said(HistoryAddress address, String name) {
        @Nullable String text = address.text(name);
        return text == null ? ANY : text;
    }
}
