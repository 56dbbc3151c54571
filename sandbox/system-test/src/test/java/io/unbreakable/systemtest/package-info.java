/** The whole system, driven from outside: what a person, a pipeline, a monitor and an attacker see of it. */
@NullMarked
package io.unbreakable.systemtest;

import org.jspecify.annotations.NullMarked;
