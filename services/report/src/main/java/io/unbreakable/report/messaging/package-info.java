/** Takes every event there is and records it. */
@NullMarked
package io.unbreakable.report.messaging;

import org.jspecify.annotations.NullMarked;
