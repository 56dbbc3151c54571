package io.unbreakable.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutRuleRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** That what an emulator lacks is found; that ours lacks nothing is tested with the whole system. */
class ProbeTest {
    private final Sqs sqs = new Sqs(0);
    private final EventBridge eventBridge = new EventBridge(0, sqs.uri(), PutEventsTrap.none(), DeliveryTrap.NONE);
    private final SqsClient queues = Clients.sqs(sqs.uri());
    private final EventBridgeClient bus = Clients.eventBridge(eventBridge.uri());

    @AfterEach
    void stop() {
        queues.close();
        bus.close();
        eventBridge.close();
        sqs.close();
    }

    @Test
    void findsThatADelayIsIgnored() {
        SqsClient hasty = changed(
                SqsClient.class, queues, argument -> argument instanceof Consumer<?> change ? hasty(change) : argument);

        assertThat(new QueueTrials(hasty, "x").delay()).isEqualTo("the delay is ignored");
    }

    @Test
    void findsARuleThatMatchesTooMuch() {
        assertThat(new RuleTrials(queues, withPattern("{\"source\":[{\"exists\":true}]}"), "x", 20).others())
                .isEqualTo("a rule matches what it does not name");
    }

    @Test
    void findsARuleThatDoesNotMatch() {
        RuleTrials deaf = new RuleTrials(queues, withPattern("{\"source\":[\"nobody\"]}"), "x", 1);

        assertThat(deaf.matching()).isEqualTo("a rule that should match does not");
        assertThat(deaf.others()).isEqualTo("a rule that should match does not");
        assertThat(queues.listQueues().queueUrls()).isEmpty();
    }

    @Test
    void saysWhatIsAnsweredInsteadOfDoingIt() {
        Capability refused = new Capability("refused", () -> {
            throw DynamoDbException.builder()
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("UnknownOperation")
                            .build())
                    .build();
        });

        assertThat(refused.wrong(Duration.ofMinutes(1))).isEqualTo("it answers: 400 UnknownOperation");
    }

    @Test
    void saysThatNobodyIsThere() {
        Capability refused = new Capability("refused", () -> {
            throw SdkClientException.create("no", new ConnectException("Connection refused"));
        });

        assertThat(refused.wrong(Duration.ofMinutes(1))).isEqualTo("nobody answers: Connection refused");
    }

    @Test
    void saysThatNobodyAnswersInsteadOfHanging() {
        Capability hangs = new Capability("hangs", () -> {
            new CountDownLatch(1).await();
            return null;
        });

        assertThat(hangs.wrong(Duration.ofMillis(50))).startsWith("no answer within");
    }

    private EventBridgeClient withPattern(String pattern) {
        return changed(EventBridgeClient.class, bus, argument -> {
            if (!(argument instanceof Consumer<?> change)) {
                return argument;
            }
            return (Consumer<Object>) builder -> {
                accept(change, builder);
                if (builder instanceof PutRuleRequest.Builder rule) {
                    rule.eventPattern(pattern);
                }
            };
        });
    }

    private static Consumer<Object> hasty(Consumer<?> change) {
        return builder -> {
            accept(change, builder);
            if (builder instanceof SendMessageRequest.Builder message) {
                message.delaySeconds(0);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static void accept(Consumer<?> change, Object builder) {
        ((Consumer<Object>) change).accept(builder);
    }

    private static <T> T changed(Class<T> type, T client, UnaryOperator<Object> change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given.clone();
                    for (int i = 0; i < arguments.length; i++) {
                        arguments[i] = change.apply(arguments[i]);
                    }
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
