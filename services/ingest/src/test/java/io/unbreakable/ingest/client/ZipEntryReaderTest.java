package io.unbreakable.ingest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipEntryReaderTest {
    private static final String NAME = "monspec.json";

    @Test
    void readsOneEntryAndLittleElse() throws IOException {
        byte[] ballast = new byte[3_000_000];
        new Random(1).nextBytes(ballast);
        Counted zip = new Counted(zip(Map.of("big.jar", ballast, NAME, text("{}"))));

        var content = new ZipEntryReader(zip, 1_000_000).read(NAME);

        assertThat(content).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(text("{}")));
        assertThat(zip.read).isLessThan(70_000);
    }

    @Test
    void saysThatThereIsNoSuchEntry() throws IOException {
        Counted zip = new Counted(zip(Map.of("conf/monspec.json", text("{}"))));

        assertThat(new ZipEntryReader(zip, 1_000_000).read(NAME)).isEmpty();
    }

    @Test
    void refusesABombThatSaysItsSize() throws IOException {
        Counted zip = new Counted(zip(Map.of(NAME, new byte[2_000_000])));

        assertThatThrownBy(() -> new ZipEntryReader(zip, 1_000_000).read(NAME))
                .isInstanceOf(BrokenZipException.class)
                .hasMessageContaining("larger");
    }

    @Test
    void refusesABombThatLiesAboutItsSize() throws IOException {
        byte[] zip = zip(Map.of(NAME, new byte[900_000]));
        int directory = lastIndexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 24] = 10;
        zip[directory + 25] = 0;
        zip[directory + 26] = 0;

        assertThatThrownBy(() -> new ZipEntryReader(new Counted(zip), 1_000_000).read(NAME))
                .isInstanceOf(BrokenZipException.class)
                .hasMessageContaining("larger than it says");
    }

    @Test
    void refusesWhatIsCutOff() throws IOException {
        byte[] zip = zip(Map.of(NAME, text("{ }")));

        for (int length = 0; length < zip.length; length++) {
            byte[] cut = Arrays.copyOf(zip, length);
            assertThatThrownBy(() -> new ZipEntryReader(new Counted(cut), 1_000_000).read(NAME))
                    .isInstanceOf(BrokenZipException.class);
        }
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        for (int at = bytes.length - part.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Counted implements Ranges {
        private final byte[] bytes;
        private long read;

        Counted(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] read(long from, int length) {
            read += length;
            return Arrays.copyOfRange(bytes, (int) from, (int) from + length);
        }
    }
}
