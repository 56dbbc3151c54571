/** Small HTTP servers on 127.0.0.1: plain endpoints and AWS's JSON protocol. */
@NullMarked
package io.unbreakable.sandbox.http;

import org.jspecify.annotations.NullMarked;
