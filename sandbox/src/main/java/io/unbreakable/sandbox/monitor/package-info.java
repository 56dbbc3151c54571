/** A monitor with the Dynatrace v2 endpoints, whose every value comes from requests that were really seen. */
@NullMarked
package io.unbreakable.sandbox.monitor;

import org.jspecify.annotations.NullMarked;
