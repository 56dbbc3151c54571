package io.unbreakable.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class OutageTest {
    @Test
    void isWhatSomebodyElseHasToMend() {
        assertThat(Outage.isOne(SdkClientException.create("connection refused")))
                .isTrue();
        assertThat(Outage.isOne(answer(500, "InternalServerError"))).isTrue();
        assertThat(Outage.isOne(answer(503, "ServiceUnavailable"))).isTrue();
        assertThat(Outage.isOne(answer(400, "ProvisionedThroughputExceededException")))
                .isTrue();
        assertThat(Outage.isOne(new PublishingFailedException("the bus refuses")))
                .isTrue();
        assertThat(Outage.isOne(new CompletionException(new IllegalStateException(answer(500, "InternalServerError")))))
                .isTrue();
    }

    @Test
    void isNotWhatTheSameMessageWouldMeetAgain() {
        assertThat(Outage.isOne(new IllegalStateException("a defect"))).isFalse();
        assertThat(Outage.isOne(answer(400, "ValidationException"))).isFalse();
        assertThat(Outage.isOne(answer(403, "AccessDeniedException"))).isFalse();
        assertThat(Outage.isOne(ConditionalCheckFailedException.builder()
                        .statusCode(400)
                        .build()))
                .isFalse();
    }

    private static RuntimeException answer(int status, String code) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
