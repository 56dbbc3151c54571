package io.unbreakable.report.http;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.unbreakable.monspec.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** How texts get into pages and pictures: escaped, and without what moves, hides or turns around what stands beside it. */
@ApplicationScoped
class PageTexts {
    void configure(@Observes EngineBuilder engine) {
        engine.addResultMapper(new Escaper());
    }

    private static final class Escaper extends HtmlEscaper {
        Escaper() {
            super(List.of("text/html"));
        }

        @Override
        public int getPriority() {
            return DEFAULT_PRIORITY + 1;
        }

        @Override
        public String map(Object result, Expression expression) {
            return super.map(PlainText.of(result.toString()), expression);
        }
    }
}
