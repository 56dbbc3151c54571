/** The rules of ingest, each with its test. */
@NullMarked
package io.unbreakable.ingest.domain;

import org.jspecify.annotations.NullMarked;
