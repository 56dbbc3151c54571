/** Real traffic: proxies that see every request, a load generator, and a backend for the app to call. */
@NullMarked
package io.unbreakable.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
