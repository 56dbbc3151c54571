/** The demonstration: builds 1 to 4 released through the whole system, narrated, and checked by what came of them. */
@NullMarked
package io.unbreakable.sandbox.demo;

import org.jspecify.annotations.NullMarked;
