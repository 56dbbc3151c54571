/** Answers the manual approvals of pipelines: once, for the execution that was measured, with the reason. */
@NullMarked
package io.unbreakable.approver;

import org.jspecify.annotations.NullMarked;
