package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.unbreakable.contracts.EventJson;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Answers that say when nothing changed: 304 to whoever has the same already. */
final class Answers {
    private static final String HTML = "text/html;charset=utf-8";

    private Answers() {}

    static Response page(Request request, TemplateInstance page) {
        return conditional(request, page.render(), HTML);
    }

    static Response picture(Request request, TemplateInstance picture) {
        return conditional(request, picture.render(), "image/svg+xml");
    }

    static Response json(Request request, Object body) {
        return conditional(request, EventJson.write(body), MediaType.APPLICATION_JSON);
    }

    static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).type(HTML).build();
    }

    /** A refusal for programs. */
    static Response error(int status, String message) {
        return Response.status(status)
                .entity(EventJson.write(Map.of("error", message)))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    /** What ends the handling of a request that cannot be understood. */
    static WebApplicationException refused(String message) {
        return new WebApplicationException(error(400, message));
    }

    private static Response conditional(Request request, String body, String type) {
        EntityTag tag = new EntityTag(digest(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body).type(type) : unchanged;
        return answer.tag(tag).header("Cache-Control", "no-cache").build();
    }

    private static String digest(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
