package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;

/** The page for an address behind which there is nothing. */
record MissingPage(String what) implements TemplateInstance {}
