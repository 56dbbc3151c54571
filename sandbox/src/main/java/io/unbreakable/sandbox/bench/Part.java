package io.unbreakable.sandbox.bench;

/** A part of the benchmarks that can be run alone. */
enum Part {
    STARTS,
    RATES,
    EVALUATORS,
    GATES
}
