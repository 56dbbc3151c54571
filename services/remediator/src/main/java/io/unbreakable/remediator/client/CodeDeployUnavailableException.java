package io.unbreakable.remediator.client;

/** CodeDeploy did not answer, or does not let us: to be asked again later. */
public final class CodeDeployUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CodeDeployUnavailableException(Exception cause) {
        super("CodeDeploy did not answer: " + cause.getMessage(), cause);
    }
}
