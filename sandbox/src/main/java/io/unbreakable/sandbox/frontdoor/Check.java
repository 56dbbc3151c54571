package io.unbreakable.sandbox.frontdoor;

import io.unbreakable.sandbox.http.Request;
import org.jspecify.annotations.Nullable;

/** A reason to refuse a request before anybody reads what it says. */
@FunctionalInterface
interface Check {

    @Nullable Refusal of(Request request);
}
