package io.unbreakable.cdk.edge;

import io.unbreakable.cdk.messaging.MessagingStack;
import io.unbreakable.cdk.network.NetworkStack;
import io.unbreakable.cdk.settings.Place;
import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.contracts.Service;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** What is reached from outside: requests straight into ingest's queue, and the report. */
public final class EdgeStack extends Stack {
    private final FrontDoor frontDoor;
    private final ReportDoor report;

    public EdgeStack(
            Construct scope,
            String id,
            StackProps props,
            StageSettings settings,
            Place place,
            NetworkStack network,
            MessagingStack messaging) {
        super(scope, id, props);
        report = reportDoor(settings, place, network);
        frontDoor = new FrontDoor(this, messaging.queue(Service.INGEST).queue(), report.url());
        Outputs.say(this, "ReportEndpoint", "Where people find the report", report.url());
    }

    private ReportDoor reportDoor(StageSettings settings, Place place, NetworkStack network) {
        return settings.report().domain() == null
                ? new GatewayReportDoor(this, network.vpc(), settings.report())
                : new DomainReportDoor(this, network.vpc(), settings, place);
    }

    /** The front door for requests. */
    public FrontDoor frontDoor() {
        return frontDoor;
    }

    /** The way to the report. */
    public ReportDoor report() {
        return report;
    }
}
