package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;

/** The page that explains the JSON API. */
record ApiPage() implements TemplateInstance {}
