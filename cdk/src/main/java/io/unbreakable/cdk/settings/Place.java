package io.unbreakable.cdk.settings;

import java.util.Map;
import software.amazon.awscdk.Aws;

/**
 * Where an installation goes, for names that are the world's.
 *
 * @param account that it goes to
 * @param region that it goes to
 */
public record Place(String account, String region) {
    /** Wherever the template is deployed to: CloudFormation puts account and region in. */
    public static final Place ANYWHERE = new Place(Aws.ACCOUNT_ID, Aws.REGION);

    /**
     * Where the CDK's command line is about to deploy to, as it tells its app, and anywhere when it does not deploy: what was kept
     * when an earlier stack went is found again only by a name that is plain text in the template.
     *
     * @throws SettingsException when it deploys and does not know to which account
     */
    public static Place of(boolean deploying, Map<String, String> environment) {
        String account = environment.get("CDK_DEFAULT_ACCOUNT");
        String region = environment.get("CDK_DEFAULT_REGION");
        if (!deploying) {
            return ANYWHERE;
        }
        if (account == null || region == null) {
            throw new SettingsException(
                    "No credentials for an AWS account are found here: set AWS_PROFILE, or log in, until aws sts get-caller-identity answers.");
        }
        return new Place(account, region);
    }

    /** The name of a bucket, which no other account may have taken. */
    public String bucket(String name) {
        return name + "-" + account + "-" + region;
    }
}
