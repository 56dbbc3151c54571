package io.unbreakable.cdk.services;

import io.unbreakable.cdk.edge.EdgeStack;
import io.unbreakable.cdk.messaging.MessagingStack;
import io.unbreakable.cdk.network.NetworkStack;
import io.unbreakable.cdk.secrets.SecretsStack;
import io.unbreakable.cdk.state.StateStack;

/** What the services stand on. */
public record Foundations(
        NetworkStack network, MessagingStack messaging, StateStack state, SecretsStack secrets, EdgeStack edge) {}
