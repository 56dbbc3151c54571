@NullMarked
package io.unbreakable.dynatrace.config;

import org.jspecify.annotations.NullMarked;
