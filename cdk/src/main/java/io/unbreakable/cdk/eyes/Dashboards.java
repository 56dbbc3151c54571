package io.unbreakable.cdk.eyes;

import io.unbreakable.cdk.edge.EdgeStack;
import io.unbreakable.cdk.messaging.MessagingStack;
import io.unbreakable.cdk.messaging.QueueMetrics;
import io.unbreakable.cdk.messaging.ServiceQueue;
import io.unbreakable.cdk.services.ServicesStack;
import io.unbreakable.contracts.Service;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.constructs.Construct;

/** One page of graphs: what comes in, what waits, what failed, how hard everybody works. */
final class Dashboards {
    private static final int WIDTH = 8;

    private Dashboards() {}

    static void of(Construct scope, MessagingStack messaging, ServicesStack services, EdgeStack edge) {
        RestApi door = edge.frontDoor().api();
        Dashboard dashboard = Dashboard.Builder.create(scope, "Dashboard")
                .dashboardName("Unbreakable")
                .build();
        dashboard.addWidgets(
                graph("Messages waiting", queues(messaging, queue -> QueueMetrics.waiting(queue.queue()))),
                graph("Age of the oldest message (s)", queues(messaging, queue -> QueueMetrics.oldest(queue.queue()))),
                graph("Dead letters", queues(messaging, queue -> QueueMetrics.waiting(queue.deadLetters()))));
        dashboard.addWidgets(
                graph("Processor (%)", tasks(services)),
                graph("Undeliverable", ofServices(QueueMetrics::undeliverable)),
                graph("Front door", List.of(door.metricCount(), door.metricClientError(), door.metricServerError())));
    }

    private static List<IMetric> queues(MessagingStack messaging, Function<ServiceQueue, IMetric> metric) {
        return ofServices(service -> metric.apply(messaging.queue(service)));
    }

    private static List<IMetric> tasks(ServicesStack services) {
        return ofServices(service -> services.service(service).service().metricCpuUtilization());
    }

    private static List<IMetric> ofServices(Function<Service, IMetric> metric) {
        return Arrays.stream(Service.values()).map(metric).toList();
    }

    private static GraphWidget graph(String title, List<IMetric> lines) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(WIDTH)
                .left(lines)
                .build();
    }
}
