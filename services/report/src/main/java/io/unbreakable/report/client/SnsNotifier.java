package io.unbreakable.report.client;

import io.unbreakable.report.ReportConfig;
import io.unbreakable.report.domain.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Tells a topic of SNS, whose subscribers may filter by the attributes {@code kind} and {@code verdict}. */
@ApplicationScoped
class SnsNotifier implements Notifier {
    private static final int LONGEST_SUBJECT = 99;

    private final ReportConfig config;
    private final SnsClient sns;

    SnsNotifier(ReportConfig config, SnsClient sns) {
        this.config = config;
        this.sns = sns;
    }

    @Override
    public String name() {
        return "sns";
    }

    @Override
    public boolean isOn() {
        return config.notifications().snsTopic().isPresent();
    }

    @Override
    public void tell(Notification notification) {
        String topic = config.notifications().snsTopic().orElseThrow();
        sns.publish(request -> request.topicArn(topic)
                .subject(subject(notification.title()))
                .message(notification.text() + "\n\n" + config.url() + notification.path())
                .messageAttributes(attributes(notification)));
    }

    private static Map<String, MessageAttributeValue> attributes(Notification notification) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        attributes.put("id", text(notification.id()));
        attributes.put("kind", text(notification.kind().word()));
        if (notification.verdict() != null) {
            attributes.put("verdict", text(notification.verdict()));
        }
        return attributes;
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    /** SNS takes at most 100 printable characters of ASCII. */
    private static String subject(String title) {
        String plain = title.replaceAll("[^ -~]", "?");
        return plain.length() > LONGEST_SUBJECT ? plain.substring(0, LONGEST_SUBJECT) : plain;
    }
}
