/** Pages for people and JSON for programs. */
@NullMarked
package io.unbreakable.report.http;

import org.jspecify.annotations.NullMarked;
