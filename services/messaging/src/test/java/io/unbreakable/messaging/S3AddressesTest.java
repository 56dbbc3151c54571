package io.unbreakable.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class S3AddressesTest {
    @Test
    void bucketsHaveHostsOfTheirOwnOnAwsOnly() {
        assertThat(S3Addresses.bucketsInPath(Map.of("AWS_REGION", "eu-west-1"))).isFalse();
        assertThat(S3Addresses.bucketsInPath(Map.of("AWS_ENDPOINT_URL", "http://localstack:4566")))
                .isTrue();
        assertThat(S3Addresses.bucketsInPath(Map.of("AWS_ENDPOINT_URL_S3", "http://s3:9000")))
                .isTrue();
    }
}
