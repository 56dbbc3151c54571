package io.unbreakable.sampleapp;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.sampleapp.HomePage.Property;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Shows the home page. */
@Path("/")
@RunOnVirtualThread
class HomeResource {
    private final RunningBuild build;
    private final List<Property> properties;
    private final String host = hostName();

    HomeResource(RunningBuild build, SampleConfig config) {
        this.build = build;
        this.properties = List.of(
                property("APPLICATION_NAME", config.applicationName()),
                property("DEPLOYMENT_GROUP_NAME", config.deploymentGroupName()),
                property("DEPLOYMENT_ID", config.deploymentId()),
                property("DT_TAGS", config.dtTags()),
                property("DT_CUSTOM_PROP", config.dtCustomProp()),
                property("DT_CLUSTER_ID", config.dtClusterId()));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String home() {
        String number = build.buildNumber();
        return new HomePage(number, HomePage.colourOf(number), host, build.production(), properties).render();
    }

    private static Property property(String name, Optional<String> value) {
        return new Property(name, value.orElse("not set"));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unknown";
        }
    }
}
