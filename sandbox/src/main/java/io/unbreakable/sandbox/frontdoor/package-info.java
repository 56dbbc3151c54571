/** The front door: the paths, the authentication and the refusals of API Gateway in front of ingest's queue. */
@NullMarked
package io.unbreakable.sandbox.frontdoor;

import org.jspecify.annotations.NullMarked;
