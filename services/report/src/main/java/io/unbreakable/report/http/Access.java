package io.unbreakable.report.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.unbreakable.report.ReportConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Who may do what: everybody everything as long as nobody has to sign in, else only who has the role may act. */
@ApplicationScoped
@Named("access")
public class Access {
    private final ReportConfig config;
    private final SecurityIdentity identity;

    Access(ReportConfig config, SecurityIdentity identity) {
        this.config = config;
        this.identity = identity;
    }

    /** Whether nobody has to sign in. */
    public boolean isOpen() {
        return !config.signIn();
    }

    /** Whether whoever reads this may press the buttons. */
    public boolean isMayAct() {
        return isOpen() || identity.hasRole(config.role());
    }

    /** Who reads this; empty when nobody signed in. */
    public String getName() {
        return isOpen() || identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }
}
