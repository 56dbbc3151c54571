package io.unbreakable.remediator.messaging;

import java.time.Instant;

/**
 * A command to ourselves: write this on a problem.
 *
 * @param mark how the comment begins, and is found by when it is there already
 * @param until when it is given up if Dynatrace does not take it
 */
record CommentOnProblem(String problemId, String mark, String text, Instant until) {}
