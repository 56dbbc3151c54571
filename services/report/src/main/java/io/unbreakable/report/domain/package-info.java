/** What the report remembers about executions, validations, remediations, problems and switches, as pure projections of events. */
@NullMarked
package io.unbreakable.report.domain;

import org.jspecify.annotations.NullMarked;
