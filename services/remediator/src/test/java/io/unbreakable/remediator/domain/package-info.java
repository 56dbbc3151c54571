/** Tests of rules, choice and states. */
@NullMarked
package io.unbreakable.remediator.domain;

import org.jspecify.annotations.NullMarked;
