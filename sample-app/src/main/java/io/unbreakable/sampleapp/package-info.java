/** The app that the demonstration releases: the same code behaves well or badly by its build number. */
@NullMarked
package io.unbreakable.sampleapp;

import org.jspecify.annotations.NullMarked;
