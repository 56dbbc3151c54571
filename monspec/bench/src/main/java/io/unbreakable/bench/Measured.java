package io.unbreakable.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One line of what was measured.
 *
 * @param value by processor time, on which the promise is checked
 * @param wallClock the same by the clock on the wall, with whatever else ran on the machine
 * @param target the promise in words
 */
@JsonPropertyOrder({"name", "value", "wallClock", "unit", "target", "met"})
record Measured(String name, double value, double wallClock, String unit, String target, boolean met) {}
