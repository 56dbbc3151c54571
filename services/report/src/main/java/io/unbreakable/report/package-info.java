/** The report: a read model of everything that happened, with pages and a JSON API. */
@NullMarked
package io.unbreakable.report;

import org.jspecify.annotations.NullMarked;
