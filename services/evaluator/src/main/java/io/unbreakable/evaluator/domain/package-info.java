/** What to ask, how to judge the answers, and what to say: pure functions. */
@NullMarked
package io.unbreakable.evaluator.domain;

import org.jspecify.annotations.NullMarked;
