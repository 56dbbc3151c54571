package io.unbreakable.cdk.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where people find the report, and who may see it.
 *
 * @param domain name of one's own, for example {@code gates.example.org}; null for the address that API Gateway gives
 * @param certificateArn the domain's certificate in ACM, in the region of the stack
 * @param open whether everybody who knows the address may read it, and nobody act, when there is no sign-in
 * @param signIn by OpenID Connect; who signed in may read, who has the role may act
 */
public record ReportSettings(
        @Nullable String domain,
        @Nullable String certificateArn,
        boolean open,
        @Nullable SignIn signIn) {
    public ReportSettings {
        Form.DOMAIN.check(domain, "domain");
        Form.CERTIFICATE.check(certificateArn, "certificateArn");
    }

    void check() {
        if ((domain == null) != (certificateArn == null)) {
            throw new SettingsException("report", "needs both domain and certificateArn, or neither");
        }
        if (signIn == null && !open) {
            throw new SettingsException(
                    "report",
                    "does not say who may see the report: give signIn, or set open to true for one that everybody who"
                            + " knows its address may read, and in which nobody can act");
        }
        if (signIn != null && open) {
            throw new SettingsException("report", "cannot be both open and with signIn");
        }
    }

    /** Whether anybody may do more than read. */
    public boolean peopleMayAct() {
        return signIn != null;
    }
}
