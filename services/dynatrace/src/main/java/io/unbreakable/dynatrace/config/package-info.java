/** How the services get their Dynatrace client: settings, the sources of the token, and what is counted. */
@NullMarked
package io.unbreakable.dynatrace.config;

import org.jspecify.annotations.NullMarked;
