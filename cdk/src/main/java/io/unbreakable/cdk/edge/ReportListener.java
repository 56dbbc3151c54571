package io.unbreakable.cdk.edge;

import static java.util.Objects.requireNonNull;

import io.unbreakable.cdk.settings.ReportSettings;
import java.util.List;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationActionProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.FixedResponseOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCondition;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;

/** What the load balancer in front of the report lets through. */
final class ReportListener {
    /** The one port that it listens on. */
    static final int HTTPS = 443;

    private ReportListener() {}

    /** What is not meant for outside is not found; without sign-in, nothing but reading is let through. */
    static void of(ApplicationLoadBalancer balancer, ApplicationTargetGroup targets, ReportSettings settings) {
        ApplicationListener listener = balancer.addListener(
                "Https",
                BaseApplicationListenerProps.builder()
                        .port(HTTPS)
                        .protocol(ApplicationProtocol.HTTPS)
                        .sslPolicy(SslPolicy.RECOMMENDED_TLS)
                        .certificates(List.of(ListenerCertificate.fromArn(
                                requireNonNull(settings.certificateArn(), "certificateArn"))))
                        .open(false)
                        .defaultAction(answer(403))
                        .build());
        rule(listener, "Inside", 10, answer(404), ListenerCondition.pathPatterns(List.of("/q/metrics*", "/q/health*")));
        rule(
                listener,
                "Report",
                20,
                ListenerAction.forward(List.of(targets)),
                settings.peopleMayAct()
                        ? ListenerCondition.pathPatterns(List.of("/*"))
                        : ListenerCondition.httpRequestMethods(List.of("GET", "HEAD")));
    }

    private static void rule(
            ApplicationListener listener, String id, int priority, ListenerAction action, ListenerCondition condition) {
        listener.addAction(
                id,
                AddApplicationActionProps.builder()
                        .priority(priority)
                        .conditions(List.of(condition))
                        .action(action)
                        .build());
    }

    private static ListenerAction answer(int status) {
        return ListenerAction.fixedResponse(
                status, FixedResponseOptions.builder().contentType("text/plain").build());
    }
}
