/** What is reached from outside: the front door for requests, and the report for people. */
@NullMarked
package io.unbreakable.cdk.edge;

import org.jspecify.annotations.NullMarked;
