package io.unbreakable.cdk.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.Vpc;

/** The ways from the network to AWS, so that only Dynatrace is reached through a NAT gateway. */
final class Endpoints {
    private static final int HTTPS = 443;

    private Endpoints() {}

    static void addTo(Vpc vpc, boolean tracing) {
        vpc.addGatewayEndpoint("S3", gateway(GatewayVpcEndpointAwsService.S3));
        vpc.addGatewayEndpoint("DynamoDb", gateway(GatewayVpcEndpointAwsService.DYNAMODB));
        SecurityGroup fromInside = SecurityGroup.Builder.create(vpc, "FromInside")
                .vpc(vpc)
                .description("Ways to AWS, for whatever is in the network")
                .allowAllOutbound(false)
                .build();
        fromInside.addIngressRule(Peer.ipv4(NetworkStack.ADDRESSES), Port.tcp(HTTPS), "HTTPS from the network");
        services(tracing)
                .forEach((name, service) -> vpc.addInterfaceEndpoint(
                        name,
                        InterfaceVpcEndpointOptions.builder()
                                .service(service)
                                .subnets(NetworkStack.tasks())
                                .securityGroups(List.of(fromInside))
                                .open(false)
                                .build()));
    }

    /** What the services call, and what Fargate itself needs to start and watch them. */
    private static Map<String, InterfaceVpcEndpointAwsService> services(boolean tracing) {
        Map<String, InterfaceVpcEndpointAwsService> services = new LinkedHashMap<>();
        services.put("Sqs", InterfaceVpcEndpointAwsService.SQS);
        services.put("Sns", InterfaceVpcEndpointAwsService.SNS);
        services.put("EventBridge", InterfaceVpcEndpointAwsService.EVENTBRIDGE);
        services.put("CodePipeline", InterfaceVpcEndpointAwsService.CODEPIPELINE);
        services.put("CodeDeploy", InterfaceVpcEndpointAwsService.CODEDEPLOY);
        services.put("SecretsManager", InterfaceVpcEndpointAwsService.SECRETS_MANAGER);
        services.put("Ssm", InterfaceVpcEndpointAwsService.SSM);
        services.put("Ecr", InterfaceVpcEndpointAwsService.ECR);
        services.put("EcrDocker", InterfaceVpcEndpointAwsService.ECR_DOCKER);
        services.put("Logs", InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS);
        if (tracing) {
            services.put("XRay", InterfaceVpcEndpointAwsService.XRAY);
        }
        return services;
    }

    private static GatewayVpcEndpointOptions gateway(GatewayVpcEndpointAwsService service) {
        return GatewayVpcEndpointOptions.builder().service(service).build();
    }
}
