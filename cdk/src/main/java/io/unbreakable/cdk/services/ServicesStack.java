package io.unbreakable.cdk.services;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.cdk.settings.Architecture;
import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.contracts.Service;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.constructs.Construct;

/** The six services, built alike; what differs is what each is told and what it may do. */
public final class ServicesStack extends Stack {
    private final Map<Service, QuarkusService> services = new EnumMap<>(Service.class);

    public ServicesStack(Construct scope, String id, StackProps props, StageSettings settings, Foundations on) {
        super(scope, id, props);
        Images images = new Images(this, settings);
        Parameters parameters = new Parameters(this);
        TaskSettings told = new TaskSettings(on, settings);
        Rights rights = new Rights(on, settings, new Arns(this, settings));
        for (Service which : Service.values()) {
            Map<String, String> toldIt = told.of(which);
            QuarkusService service = new QuarkusService(
                    this,
                    which,
                    on.network(),
                    architecture(settings.architecture()),
                    images.of(which),
                    parameters.of(toldIt),
                    securityGroups(which, on));
            service.container().addDockerLabel("unbreakable.settings", Fingerprint.of(toldIt, this));
            rights.of(which).forEach(service.task()::addToTaskRolePolicy);
            Accepted.finding(
                    service.task().getTaskRole(),
                    "IAM5",
                    "All objects of a listed bucket, all actions of a listed pipeline, all indexes of its own table; X-Ray and"
                            + " StopDeployment know no resources. RightsTest says what each service may do.");
            Scaling.of(service.service(), on.messaging().queue(which).queue());
            if (settings.tracing()) {
                Collector.addTo(service.task(), service.logDriver());
            }
            services.put(which, service);
        }
        QuarkusService report = service(Service.REPORT);
        on.edge().report().opensTo(report.service(), report.container());
    }

    private static List<SecurityGroup> securityGroups(Service which, Foundations on) {
        return which == Service.REPORT ? List.of(on.edge().report().tasks()) : List.of();
    }

    private static CpuArchitecture architecture(Architecture architecture) {
        return switch (architecture) {
            case ARM64 -> CpuArchitecture.ARM64;
            case X86 -> CpuArchitecture.X86_64;
        };
    }

    /** One of the services. */
    public QuarkusService service(Service which) {
        QuarkusService service = services.get(which);
        if (service == null) {
            throw new IllegalArgumentException("no tasks for " + which);
        }
        return service;
    }
}
