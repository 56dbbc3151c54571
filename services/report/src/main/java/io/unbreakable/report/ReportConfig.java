package io.unbreakable.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the report. */
@ConfigMapping(prefix = "unbreakable.report")
public interface ReportConfig {
    /** Where people find the report, without a slash at its end: forms sent from there are taken. */
    @WithDefault("http://localhost:8080")
    URI url();

    /** How long what happened is kept, from the last time something was heard of it. */
    @WithDefault("400d")
    Duration keepFor();
}
