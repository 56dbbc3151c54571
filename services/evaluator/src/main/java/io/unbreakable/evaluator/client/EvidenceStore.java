package io.unbreakable.evaluator.client;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.Evidence;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.domain.EvidenceRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Keeps what a verdict rests on. */
@ApplicationScoped
public class EvidenceStore {
    private final S3Client s3;
    private final String bucket;

    EvidenceStore(S3Client s3, EvaluatorConfig config) {
        this.s3 = s3;
        this.bucket = config.evaluator().evidenceBucket();
    }

    /** Stores it as gzipped JSON, and says where; null when S3 does not take it, on which no verdict waits. */
    public @Nullable Evidence store(EvidenceRecord evidence) {
        String key = "evidence/%s/%s.json.gz".formatted(evidence.validation().id(), evidence.name());
        byte[] content = zipped(EventJson.write(evidence));
        try {
            s3.putObject(
                    request -> request.bucket(bucket).key(key).contentType("application/gzip"),
                    RequestBody.fromBytes(content));
        } catch (SdkException e) {
            Log.warnf(
                    "%s: no evidence is kept, s3://%s/%s: %s",
                    evidence.validation().id(), bucket, key, e.getMessage());
            return null;
        }
        return new Evidence("s3://" + bucket + "/" + key, digest(content));
    }

    private static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
