package io.unbreakable.monspec.spec;

import java.time.Duration;

/** Reads one gate. Whether its environment and its comparison exist is for the planner to say. */
final class GateReader {
    private static final String STAGE_ACTION = "Stage/Action";

    private GateReader() {}

    static GateSpec read(Section section) {
        var gate = new GateSpec(
                name(section),
                section.requiredText("environment"),
                Choices.pair(section, "deployment", STAGE_ACTION),
                Choices.pair(section, "after", STAGE_ACTION),
                section.requiredText("comparison"),
                Choices.duration(section, "warmup", Duration.ZERO),
                Choices.duration(section, "wait", GateSpec.DEFAULT_WAIT),
                Choices.duration(section, "settle", GateSpec.DEFAULT_SETTLE),
                Choices.duration(section, "extend", Duration.ZERO),
                Choices.pair(section, "approval", STAGE_ACTION),
                Choices.choice(section, "mode", GateSpec.Mode.ENFORCE),
                Choices.choice(section, "inconclusive", GateSpec.Inconclusive.REJECT),
                Choices.choice(section, "onFail", GateSpec.OnFail.REJECT));
        if (gate.window().isZero()) {
            section.refuse(Code.OUT_OF_RANGE, "wait", section.at("wait") + " must be longer than nothing.");
        }
        return gate;
    }

    private static String name(Section section) {
        var name = section.requiredText("name");
        if (section.has("name") && !ApprovalComment.NAME.matcher(name).matches()) {
            section.refuse(
                    Code.WRONG_FORM,
                    "name",
                    "%s may have letters, digits, dots, dashes and underscores only, but is \"%s\"."
                            .formatted(section.at("name"), name));
        }
        return name;
    }
}
