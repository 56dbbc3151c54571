package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.DeploymentGroup;

/** Command: something about a deployment was not known yet, ask again. */
record LookAtDeployment(DeploymentGroup group, String deploymentId) {}
