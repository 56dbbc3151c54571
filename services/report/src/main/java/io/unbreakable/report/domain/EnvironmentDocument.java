package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.EventData;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An environment that was heard of, and how far its automations may go.
 *
 * @param switches the newest word on each automation; an automation nobody switched is missing
 */
public record EnvironmentDocument(String name, SortedMap<Automation, AutomationSwitched> switches) {
    public EnvironmentDocument {
        requireNonNull(name, "name");
        switches = Collections.unmodifiableSortedMap(new TreeMap<>(switches));
    }

    /** Nothing is known but the name. */
    public static EnvironmentDocument empty(String name) {
        return new EnvironmentDocument(name, new TreeMap<>());
    }

    /** The document with this event in it; only a switch adds something. */
    public EnvironmentDocument with(EventData event) {
        if (!(event instanceof AutomationSwitched heard)) {
            return this;
        }
        SortedMap<Automation, AutomationSwitched> changed = new TreeMap<>(switches);
        changed.put(
                heard.automation(),
                Latest.of(
                        switches.get(heard.automation()), heard, Comparator.comparing(AutomationSwitched::switchedAt)));
        return new EnvironmentDocument(name, changed);
    }

    /** The newest word on the remediation of this environment; null when nobody switched it. */
    public @Nullable AutomationSwitched remediation() {
        return switches.get(Automation.REMEDIATION);
    }
}
