package io.unbreakable.cdk.services;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** Settings as parameters in SSM, one per setting, which a task reads when it starts; a changed one starts new tasks. */
final class Parameters extends Construct {
    private final Map<String, StringParameter> parameters = new LinkedHashMap<>();

    Parameters(Construct scope) {
        super(scope, "Settings");
    }

    /** The settings as a task takes them: the parameters, by the names of environment variables. */
    Map<String, Secret> of(Map<String, String> settings) {
        Map<String, Secret> variables = new LinkedHashMap<>();
        settings.forEach((setting, value) -> variables.put(
                TaskSettings.variable(setting),
                Secret.fromSsmParameter(parameters.computeIfAbsent(setting, name -> parameter(name, value)))));
        return variables;
    }

    private StringParameter parameter(String setting, String value) {
        return StringParameter.Builder.create(this, setting)
                .parameterName("/" + setting.replace('.', '/'))
                .description("Setting " + setting)
                .stringValue(value)
                .build();
    }
}
