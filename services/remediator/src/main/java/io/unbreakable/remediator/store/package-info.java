/** The ledger of deployments, the remediations, what became of problems and failed gates, and the switches. */
@NullMarked
package io.unbreakable.remediator.store;

import org.jspecify.annotations.NullMarked;
