package io.unbreakable.monspec.interval;

/**
 * The change from baseline to candidate as a share of the baseline: 0.1 for 10 % more, -1 for nothing left.
 *
 * @param low of the confidence interval; negative infinity for no bound
 * @param estimate the most likely change; infinite beside a baseline of 0
 * @param high of the confidence interval; positive infinity for no bound
 * @param confidence level of the two-sided interval that the decision rests on
 */
public record Change(double low, double estimate, double high, double confidence) {}
