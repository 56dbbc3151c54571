package io.unbreakable.cdk.settings;

/**
 * Sign-in to the report by OpenID Connect.
 *
 * @param issuer URL of the identity provider
 * @param clientId of the report there; the client's secret lies in Secrets Manager
 * @param role that may act: switch, invalidate, pin, try again
 */
public record SignIn(String issuer, String clientId, String role) {
    public SignIn {
        Form.HTTPS.required(issuer, "issuer");
        Form.WORD.required(clientId, "clientId");
        role = role == null ? "unbreakable-operator" : role;
        Form.WORD.check(role, "role");
    }
}
