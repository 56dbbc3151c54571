/** The whole system on one machine: what runs where, and the command line that starts and stops it. */
@NullMarked
package io.unbreakable.sandbox;

import org.jspecify.annotations.NullMarked;
