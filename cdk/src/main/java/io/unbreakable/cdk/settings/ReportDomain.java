package io.unbreakable.cdk.settings;

/**
 * The report on a domain of one's own.
 *
 * @param domain name, for example {@code gates.example.org}
 * @param certificateArn its certificate in ACM, in the region of the stack
 */
public record ReportDomain(String domain, String certificateArn) {
    public ReportDomain {
        Required.text(domain, "report.domain");
        Required.text(certificateArn, "report.certificateArn");
    }
}
