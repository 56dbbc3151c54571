package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Where AWS's own services hand over their events; unlike PutEvents it takes sources that start with {@code aws.}. */
@FunctionalInterface
public interface AwsEvents {

    void emit(String source, String detailType, List<String> resources, Instant time, ObjectNode detail);
}
