package io.unbreakable.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;

/** Every record that is logged while this is a handler of a logger, as the line of JSON that it is in production. */
public final class CapturedLog extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final JsonFormatter formatter = new JsonFormatter();

    @Override
    public void publish(LogRecord record) {
        lines.add(formatter.format(ExtLogRecord.wrap(record)));
    }

    /** The lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
