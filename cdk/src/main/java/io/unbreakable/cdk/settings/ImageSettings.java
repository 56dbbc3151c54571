package io.unbreakable.cdk.settings;

/**
 * Images that were pushed before.
 *
 * @param registry and path below which there is one repository per service, for example
 *     {@code 111122223333.dkr.ecr.eu-west-1.amazonaws.com/unbreakable}
 * @param tag of all of them
 */
public record ImageSettings(String registry, String tag) {
    public ImageSettings {
        Form.REGISTRY.required(registry, "registry");
        Form.TAG.required(tag, "tag");
    }
}
