/** What is known about executions and deployments, and what follows from it: facts in any order give the same events. */
@NullMarked
package io.unbreakable.ingest.domain;

import org.jspecify.annotations.NullMarked;
