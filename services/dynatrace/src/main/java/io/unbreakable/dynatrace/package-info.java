/** The Dynatrace v2 API as the services use it: queries, entities, events, problems, and errors that say what to do. */
@NullMarked
package io.unbreakable.dynatrace;

import org.jspecify.annotations.NullMarked;
