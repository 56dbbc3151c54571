package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.unbreakable.sandbox.http.AwsException;
import java.io.IOException;
import software.amazon.event.ruler.Machine;

/** An event pattern that EventBridge would accept, on AWS's own event-ruler. */
final class EventPattern {

    private static final String RULE = "rule";
    private static final int MAX_LENGTH = 4096;

    private final String text;
    private final Machine machine = Machine.builder().build();

    /**
     * Compiles a pattern.
     *
     * @throws AwsException InvalidEventPatternException with EventBridge's own words
     */
    EventPattern(String text) {
        this.text = text;
        if (text.length() > MAX_LENGTH) {
            throw new AwsException("ValidationException", "Value at 'eventPattern' is longer than " + MAX_LENGTH);
        }
        try {
            machine.addRule(RULE, text);
        } catch (JsonProcessingException e) {
            throw invalid(RefusalWords.of(text, e.getOriginalMessage()));
        } catch (IOException | RuntimeException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    /** Whether an event, as JSON text, matches. */
    boolean matches(String event) {
        try {
            return !machine.rulesForJSONEvent(event).isEmpty();
        } catch (Exception e) {
            throw new AwsException("InvalidEventPatternException", "Event is not valid. Reason: " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private static AwsException invalid(String reason) {
        return new AwsException("InvalidEventPatternException", "Event pattern is not valid. Reason: " + reason);
    }
}
