package io.unbreakable.cdk.edge;

import io.unbreakable.cdk.nag.Accepted;
import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.UserPoolResourceServer;
import software.amazon.awscdk.services.cognito.UserPoolResourceServerOptions;
import software.constructs.Construct;

/** Who may knock: Dynatrace with problems, other tools with requests. Programs only, with OAuth2 client credentials; no people. */
final class Callers extends Construct {
    static final String PROBLEMS = "problems";
    static final String VALIDATIONS = "validations";

    private static final String RESOURCE = "unbreakable";

    private final UserPool pool;

    Callers(Construct scope) {
        super(scope, "Callers");
        pool = UserPool.Builder.create(this, "Pool")
                .userPoolName("unbreakable-callers")
                .selfSignUpEnabled(false)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        Accepted.finding(
                pool,
                "COG1",
                "The pool has no users, so no passwords: its clients are programs with client credentials.");
        Accepted.finding(pool, "COG2", "The pool has no users who could have a second factor.");
        Accepted.finding(pool, "COG3", "The pool has no users whose sign-ins could be compromised.");
        ResourceServerScope problems = mayPost(PROBLEMS);
        ResourceServerScope validations = mayPost(VALIDATIONS);
        UserPoolResourceServer server = pool.addResourceServer(
                "Api",
                UserPoolResourceServerOptions.builder()
                        .identifier(RESOURCE)
                        .scopes(List.of(problems, validations))
                        .build());
        client("Dynatrace", server, problems);
        client("Tools", server, validations);
        String prefix = "unbreakable-" + Aws.ACCOUNT_ID + "-" + Aws.REGION;
        pool.addDomain(
                "Domain",
                UserPoolDomainOptions.builder().cognitoDomain(domain(prefix)).build());
        Outputs.say(
                this,
                "TokenEndpoint",
                "Where callers get their tokens, with client id and secret",
                "https://" + prefix + ".auth." + Aws.REGION + ".amazoncognito.com/oauth2/token");
        Outputs.say(
                this,
                "UserPool",
                "Secrets: aws cognito-idp describe-user-pool-client --user-pool-id ... --client-id ...",
                pool.getUserPoolId());
    }

    private void client(String name, UserPoolResourceServer server, ResourceServerScope scope) {
        String id = pool.addClient(
                        name,
                        UserPoolClientOptions.builder()
                                .generateSecret(true)
                                .accessTokenValidity(Duration.hours(1))
                                .oAuth(OAuthSettings.builder()
                                        .flows(OAuthFlows.builder()
                                                .clientCredentials(true)
                                                .build())
                                        .scopes(List.of(OAuthScope.resourceServer(server, scope)))
                                        .build())
                                .build())
                .getUserPoolClientId();
        Outputs.say(this, name + "ClientId", "Client id of " + name, id);
    }

    private static ResourceServerScope mayPost(String what) {
        return ResourceServerScope.Builder.create()
                .scopeName(what)
                .scopeDescription("May send " + what)
                .build();
    }

    private static CognitoDomainOptions domain(String prefix) {
        return CognitoDomainOptions.builder().domainPrefix(prefix).build();
    }

    /** The name of a scope as tokens carry it. */
    String scopeName(String scope) {
        return RESOURCE + "/" + scope;
    }

    UserPool pool() {
        return pool;
    }
}
