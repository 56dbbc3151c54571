/** Whether and how an approval is answered: pure functions over what is known. */
@NullMarked
package io.unbreakable.approver.domain;

import org.jspecify.annotations.NullMarked;
