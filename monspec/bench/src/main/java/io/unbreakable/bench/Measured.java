package io.unbreakable.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One line of what was measured.
 *
 * @param error half of the 99.9 % confidence interval of the value
 * @param target the promise in words
 */
@JsonPropertyOrder({"name", "value", "error", "unit", "target", "met"})
record Measured(String name, double value, double error, String unit, String target, boolean met) {}
