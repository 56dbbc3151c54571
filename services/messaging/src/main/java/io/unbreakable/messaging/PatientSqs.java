package io.unbreakable.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.aws.sqs.SqsConnectorCommonConfiguration;
import io.smallrye.reactive.messaging.aws.sqs.SqsManager;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * What the connector calls SQS by. It takes any failure of a request for messages, or for the address of the queue, as the end of
 * all messages, and a service would go on running and take none: so these do not fail.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class PatientSqs extends SqsManager {

    @Override
    public SqsAsyncClient getClient(SqsConnectorCommonConfiguration config) {
        return patient(super.getClient(config), Patience.USUAL);
    }

    @Override
    public Uni<String> getQueueUrl(SqsConnectorCommonConfiguration config) {
        return Patience.USUAL.with(super.getQueueUrl(config));
    }

    /** The same client, except that it asks for messages until it is answered. */
    static SqsAsyncClient patient(SqsAsyncClient sqs, Patience patience) {
        InvocationHandler handler = (proxy, method, arguments) ->
                arguments != null && arguments.length == 1 && arguments[0] instanceof ReceiveMessageRequest request
                        ? patience.with(() -> sqs.receiveMessage(request))
                        : invoke(sqs, method, arguments);
        return (SqsAsyncClient) Proxy.newProxyInstance(
                SqsAsyncClient.class.getClassLoader(), new Class<?>[] {SqsAsyncClient.class}, handler);
    }

    private static @Nullable Object invoke(SqsAsyncClient sqs, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(sqs, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
