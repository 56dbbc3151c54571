package io.unbreakable.report.client;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Fetches the evidence behind verdicts. It never changes once it is stored, so the latest are remembered. */
@ApplicationScoped
public class EvidenceReader {
    private static final int MOST_REMEMBERED = 12;

    private final S3Client s3;
    private final Map<String, EvidenceFile> latest = Collections.synchronizedMap(new LinkedHashMap<>());

    EvidenceReader(S3Client s3) {
        this.s3 = s3;
    }

    /** The evidence, or why it cannot be shown. */
    public EvidenceFile read(Evidence evidence) {
        EvidenceFile known = latest.get(evidence.sha256());
        if (known != null) {
            return known;
        }
        try {
            return remember(evidence, fetch(evidence));
        } catch (NoSuchKeyException gone) {
            return new EvidenceFile.Missing("it is not there any more");
        } catch (SdkException | IOException failed) {
            Log.warnf("cannot read %s: %s", evidence.uri(), failed.getMessage());
            return new EvidenceFile.Missing("it could not be read: " + failed.getMessage());
        }
    }

    private EvidenceFile remember(Evidence evidence, EvidenceFile file) {
        synchronized (latest) {
            if (latest.size() >= MOST_REMEMBERED) {
                latest.remove(latest.keySet().iterator().next());
            }
            latest.put(evidence.sha256(), file);
        }
        return file;
    }

    private EvidenceFile fetch(Evidence evidence) throws IOException {
        String path = evidence.uri().replaceFirst("^s3://", "");
        int slash = path.indexOf('/');
        if (slash < 1) {
            return new EvidenceFile.Missing("its address is none of S3");
        }
        byte[] stored = s3.getObjectAsBytes(
                        request -> request.bucket(path.substring(0, slash)).key(path.substring(slash + 1)))
                .asByteArray();
        if (!digest(stored).equals(evidence.sha256())) {
            return new EvidenceFile.Missing("what lies there is not what the verdict rested on");
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return new EvidenceFile.Found(EventJson.mapper().readTree(unzipped));
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
