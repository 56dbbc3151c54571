package io.unbreakable.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "ThrottlingException, 400, true, true",
        "AccessDeniedException, 400, true, false",
        "ExpiredTokenException, 400, true, false",
        "SignatureDoesNotMatch, 403, true, false",
        "InternalFailure, 500, true, true",
        "RevisionDoesNotExistException, 400, false, false",
        "ValidationException, 400, false, false"
    })
    void whatMayGoByOrBePutRightIsTemporary(String code, int status, boolean temporary, boolean outage) {
        var error = AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();

        assertThat(AwsFaults.isTemporary(error)).isEqualTo(temporary);
        assertThat(AwsFaults.isOutage(error)).isEqualTo(outage);
    }

    @Test
    void whatCannotBeReachedIsTemporary() {
        assertThat(AwsFaults.isTemporary(SdkClientException.create("no route"))).isTrue();
    }

    @Test
    void anAnswerWithoutDetailsIsFinal() {
        assertThat(AwsFaults.isTemporary(
                        AwsServiceException.builder().statusCode(400).build()))
                .isFalse();
    }
}
