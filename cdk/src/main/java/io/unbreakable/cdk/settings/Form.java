package io.unbreakable.cdk.settings;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the value of a setting has to look, and what is said about one that looks otherwise. */
enum Form {
    HTTPS(
            "https://[A-Za-z0-9.-]+(:\\d{1,5})?(/[\\w.~%/-]*)?",
            "an https URL of letters, digits and . _ ~ % - alone, such as https://abc12345.live.dynatrace.com"),
    DOWNLOAD(
            "https://[A-Za-z0-9.-]+(:\\d{1,5})?(/[\\w.~%/-]*(\\?[\\w.~%/=&+,:-]*)?)?",
            "an https URL of letters, digits and . _ ~ % / = & + , : - alone, such as https://downloads.example.org/oneagent.sh?arch=x86"),
    EMAIL("[\\w.%+'-]+@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}", "an address of e-mail, such as operators@example.org"),
    DOMAIN("([A-Za-z0-9-]+\\.)+[A-Za-z][A-Za-z0-9-]+", "a name, such as gates.example.org"),
    ZONE("[a-z]{2}(-[a-z]+)+-\\d[a-z]", "the name of a zone, such as eu-west-1a"),
    ADDRESSES(
            "((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!/)|(?=/))){4}/(3[0-2]|[12]?\\d)",
            "a range of addresses in CIDR notation, such as 203.0.113.7/32"),
    TOPIC(arn("sns", "[\\w-]{1,256}"), "the ARN of a topic, such as arn:aws:sns:eu-west-1:111122223333:releases"),
    CERTIFICATE(
            arn("acm", "certificate/[A-Za-z0-9-]+"),
            "the ARN of a certificate, such as arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000"),
    KEY(
            arn("kms", "key/[A-Za-z0-9-]+"),
            "the ARN of a key (not of its alias), such as arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000"),
    BUCKET("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "the name of a bucket, such as shop-artifacts"),
    PIPELINE("[\\w.@-]{1,100}", "the name of a pipeline, such as shop"),
    GROUP("[\\w.+=,@-]{1,100}/[\\w.+=,@-]{1,100}", "application/group, such as shop/Staging"),
    APPROVAL("[\\w.@-]{1,100}/[\\w.@-]{1,100}", "stage/action, such as Staging/QualityGate"),
    REGISTRY(
            "[A-Za-z0-9.-]+(:\\d{1,5})?(/[a-z0-9._-]+)*",
            "a registry and a path in it, such as registry.example.org/unbreakable"),
    TAG("\\w[\\w.-]{0,127}", "a tag of images, such as 1.0"),
    WORD("[\\w.:/@+=~-]+", "one word of letters, digits and . : / @ + = ~ _ -"),
    X86_INSTANCE(
            "(?!a1\\.|mac|[a-z]+\\d+[a-z]*g)[a-z]+[a-z0-9-]*\\.(nano|micro|small|medium|large|\\d*xlarge|metal(-\\d+xl)?)",
            "a type of instance with x86 processors, which the demonstration's image and OneAgent are for, such as t3.small"),
    IMAGE("ami-([0-9a-f]{8}|[0-9a-f]{17})", "the id of a machine image, such as ami-0123456789abcdef0");

    /** What the CDK writes where CloudFormation puts something in, as it does for an account: taken for a digit here. */
    private static final Pattern TOKEN = Pattern.compile("\\$\\{Token\\[[\\w.:-]+]}");

    private final Pattern pattern;
    private final String wanted;

    Form(String pattern, String wanted) {
        this.pattern = Pattern.compile(pattern);
        this.wanted = wanted;
    }

    private static String arn(String service, String resource) {
        return "arn:aws[a-z-]*:" + service + ":[a-z0-9-]+:\\d{12}:" + resource;
    }

    /** The value of a setting that has to be there. */
    String required(@Nullable String value, String setting) {
        if (value == null || value.isBlank()) {
            throw new SettingsException(setting, "is missing: it has to be " + wanted);
        }
        if (!pattern.matcher(TOKEN.matcher(value).replaceAll("0")).matches()) {
            throw new SettingsException(setting, "has to be " + wanted + ", not '" + value + "'");
        }
        return value;
    }

    /** Refuses the value of a setting that may be left out. */
    void check(@Nullable String value, String setting) {
        if (value != null) {
            required(value, setting);
        }
    }

    /** The values of a setting with several, none of them twice; empty when it is left out. */
    List<String> each(@Nullable List<String> values, String setting) {
        return Lists.distinct(Lists.of(values, setting), value -> required(value, setting), setting);
    }
}
