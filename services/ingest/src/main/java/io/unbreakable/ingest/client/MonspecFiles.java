package io.unbreakable.ingest.client;

import io.unbreakable.messaging.AwsFaults;
import io.unbreakable.monspec.spec.MonspecReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Reads a monspec from S3: the object itself, or the entry {@code monspec.json} of a zip, which is read by range. */
@ApplicationScoped
public class MonspecFiles {
    /** What the file is called in a zip. */
    public static final String ENTRY = "monspec.json";

    private static final int MOST_BYTES = MonspecReader.MAX_BYTES;
    private final S3Client s3;

    MonspecFiles(S3Client s3) {
        this.s3 = s3;
    }

    /**
     * The monspec in this object.
     *
     * @param plain whether an object that is no zip is the monspec itself
     * @throws Unavailable when S3 cannot be asked just now
     */
    public Found read(String bucket, String key, boolean plain) {
        String where = "s3://" + bucket + "/" + key;
        try {
            return read(new S3Object(bucket, key, new byte[0], 0).opened(), where, plain);
        } catch (BrokenZipException e) {
            return new Found.Unreadable("The zip file %s cannot be read: %s.".formatted(where, e.getMessage()));
        } catch (AwsServiceException e) {
            return refused(e, where);
        } catch (SdkClientException e) {
            throw new Unavailable("S3 did not answer when asked for " + where + ".", e);
        }
    }

    private static Found read(S3Object object, String where, boolean plain) {
        if (object.isZip()) {
            Optional<byte[]> entry = new ZipEntryReader(object, MOST_BYTES).read(ENTRY);
            return entry.<Found>map(MonspecFiles::text).orElseGet(Found.Nothing::new);
        }
        if (!plain) {
            return new Found.Nothing();
        }
        return object.size() > MOST_BYTES
                ? new Found.Unreadable("The monspec %s is larger than 1 MB.".formatted(where))
                : text(object.read(0, (int) object.size()));
    }

    private static Found refused(AwsServiceException e, String where) {
        if (AwsFaults.isOutage(e)) {
            throw new Unavailable("S3 could not answer when asked for " + where + ".", e);
        }
        return switch (e.statusCode()) {
            case 404 -> new Found.Unreadable("There is no object %s, where the monspec should be.".formatted(where));
            case 403 -> new Found.Unreadable("Access to %s, where the monspec should be, is denied.".formatted(where));
            case 416 -> new Found.Unreadable("The object %s, where the monspec should be, is empty.".formatted(where));
            default ->
                new Found.Unreadable("S3 refuses to give %s, where the monspec should be: %s"
                        .formatted(
                                where,
                                e.awsErrorDetails() == null
                                        ? "?"
                                        : e.awsErrorDetails().errorMessage()));
        };
    }

    private static Found text(byte[] bytes) {
        return new Found.Text(new String(bytes, StandardCharsets.UTF_8));
    }

    /** An object whose first bytes are read at once and kept, the others when they are wanted. */
    private final class S3Object implements Ranges {
        private final String bucket;
        private final String key;
        private final byte[] head;
        private final long size;

        S3Object(String bucket, String key, byte[] head, long size) {
            this.bucket = bucket;
            this.key = key;
            this.head = head;
            this.size = size;
        }

        S3Object opened() {
            ResponseBytes<GetObjectResponse> answer = get(0, MOST_BYTES);
            byte[] first = answer.asByteArray();
            return new S3Object(bucket, key, first, size(answer.response().contentRange(), first.length));
        }

        boolean isZip() {
            return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] <= 8 && head[3] <= 8;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public byte[] read(long from, int length) {
            return from + length <= head.length
                    ? Arrays.copyOfRange(head, (int) from, (int) from + length)
                    : get(from, from + length - 1).asByteArray();
        }

        private ResponseBytes<GetObjectResponse> get(long first, long last) {
            return s3.getObjectAsBytes(
                    request -> request.bucket(bucket).key(key).range("bytes=" + first + "-" + last));
        }

        private static long size(@Nullable String contentRange, int read) {
            if (contentRange == null) {
                return read;
            }
            return Long.parseLong(contentRange.substring(contentRange.lastIndexOf('/') + 1));
        }
    }
}
