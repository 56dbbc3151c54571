package io.unbreakable.sandbox.pipeline.codedeploy;

/** Why the agent could not bring a revision up, with the code that CodeDeploy gives for it. */
final class DeploymentFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;

    DeploymentFailure(String code, String message) {
        super(message);
        this.code = code;
    }

    static DeploymentFailure unhealthy(String message) {
        return new DeploymentFailure("HEALTH_CONSTRAINTS", message);
    }

    String code() {
        return code;
    }
}
