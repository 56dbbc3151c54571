package io.unbreakable.report.http;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.Window;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of the same thing elsewhere: in the consoles of AWS and in Dynatrace. */
final class ConsoleLinks {
    /** Nothing else becomes a part of a host: a tool may call a pipeline anything. */
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,30}");

    private ConsoleLinks() {}

    /** A page of somebody else's. */
    record Link(String name, String href) {}

    /** Where a run is found besides. */
    static List<Link> of(Validation validation, @Nullable Window window, Optional<URI> dynatrace) {
        List<Link> links = new ArrayList<>();
        String[] arn = validation.execution().pipelineArn().split(":", -1);
        if (arn.length > 5
                && arn[2].equals("codepipeline")
                && REGION.matcher(arn[3]).matches()) {
            String console = "https://" + arn[3] + ".console." + domain(arn[1]) + "/codesuite";
            links.add(new Link(
                    "Execution in CodePipeline",
                    console + "/codepipeline/pipelines/"
                            + Links.segment(validation.execution().pipeline()) + "/executions/"
                            + Links.segment(validation.execution().executionId()) + "/timeline?region=" + arn[3]));
            Deployment deployment = validation.deployment();
            if (deployment != null) {
                links.add(new Link(
                        "Deployment in CodeDeploy",
                        console + "/codedeploy/deployments/" + Links.segment(deployment.deploymentId()) + "?region="
                                + arn[3]));
            }
        }
        if (window != null) {
            dynatrace.ifPresent(base -> links.add(new Link(
                    "Services in Dynatrace at that time",
                    base.toString().replaceAll("/+$", "") + "/#newservices;gf=all;gtf=c_"
                            + window.start().toEpochMilli() + "_"
                            + window.end().toEpochMilli())));
        }
        return links;
    }

    private static String domain(String partition) {
        return switch (partition) {
            case "aws-cn" -> "amazonaws.cn";
            case "aws-us-gov" -> "amazonaws-us-gov.com";
            default -> "aws.amazon.com";
        };
    }
}
