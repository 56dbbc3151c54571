package io.unbreakable.ingest.messaging;

import io.unbreakable.ingest.domain.Notification;

/** Command: Dynatrace did not say yet when this problem began, ask again. */
record AskAboutProblem(Notification notification) {}
