package io.unbreakable.ingest.messaging;

import io.unbreakable.ingest.domain.Announcement;

/** Command: tell Dynatrace about a deployment. */
record Announce(Announcement announcement) {}
