package io.unbreakable.systemtest;

import java.util.Map;

/**
 * A span that a service exported.
 *
 * @param service who exported it, for example {@code unbreakable-ingest}
 * @param trace id of its trace, in hexadecimal digits
 * @param attributes those that are texts
 */
record SpanSeen(String service, String trace, String name, Map<String, String> attributes) {}
