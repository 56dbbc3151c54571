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
        "ThrottlingException, 400, true",
        "AccessDeniedException, 400, true",
        "ExpiredTokenException, 400, true",
        "SignatureDoesNotMatch, 403, true",
        "InternalFailure, 500, true",
        "RevisionDoesNotExistException, 400, false",
        "ValidationException, 400, false"
    })
    void whatMayGoByOrBePutRightIsTemporary(String code, int status, boolean temporary) {
        var error = AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();

        assertThat(AwsFaults.isTemporary(error)).isEqualTo(temporary);
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
