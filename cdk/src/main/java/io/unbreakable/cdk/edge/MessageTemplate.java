package io.unbreakable.cdk.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** How API Gateway makes a message for ingest of a body: the mapping template, in Velocity's language. */
final class MessageTemplate {
    /** Characters of a body at most. */
    static final int MOST = 256 * 1024;

    private MessageTemplate() {}

    /**
     * The template for messages of this type. A body that is too large becomes a call that SQS does not know and refuses, so
     * that nothing reaches the queue: a template cannot refuse by itself.
     */
    static String of(String detailType) {
        return "#set($at = \"$context.requestTimeEpoch\")"
                + "#if($input.body.length() > " + MOST + ")Action=TooLarge&Version=2012-11-05#{else}"
                + "Action=SendMessage&Version=2012-11-05&MessageBody="
                + encoded("{\"version\":\"0\",\"id\":\"") + "$context.requestId"
                + encoded("\",\"detail-type\":\"" + detailType + "\",\"source\":\"unbreakable.frontdoor\",\"time\":")
                + "$at.substring(0, 10).$at.substring(10)"
                + encoded(",\"detail\":") + "$util.urlEncode($input.json('$'))" + encoded("}")
                + "#end";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
