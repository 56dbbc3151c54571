package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.report.domain.HistoryQuery;
import io.unbreakable.report.domain.HistoryRow;
import io.unbreakable.report.store.Past;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A picture of how the newest decided run of a gate came out, to be shown in a README. */
@Path("/badge/{pipeline}/{gate}.svg")
@RunOnVirtualThread
class BadgeResource {
    private final Past past;

    BadgeResource(Past past) {
        this.past = past;
    }

    @GET
    @Operation(summary = "The newest verdict of a gate as an SVG picture")
    public Response badge(
            @PathParam("pipeline") String pipeline, @PathParam("gate") String gate, @Context Request request) {
        HistoryQuery query = new HistoryQuery(pipeline, gate, null, null, null, null);
        return past.runs(query, 1, null).rows().stream()
                .findFirst()
                .map(HistoryRow::verdict)
                .map(verdict -> Answers.picture(request, Badge.of(gate, Mark.of(verdict))))
                .orElseGet(() -> Answers.picture(request, Badge.of(gate, new Mark("neutral", "no verdict"))));
    }

    /**
     * The picture.
     *
     * @param left width of the part with the gate's name, in pixels
     * @param right width of the part with the verdict
     */
    record Badge(String gate, Mark mark, int left, int right) implements TemplateInstance {
        private static final int PER_LETTER = 7;
        private static final int MARGIN = 20;

        static Badge of(String gate, Mark mark) {
            return new Badge(
                    gate,
                    mark,
                    PER_LETTER * gate.codePointCount(0, gate.length()) + MARGIN,
                    PER_LETTER * mark.word().length() + MARGIN);
        }
    }
}
