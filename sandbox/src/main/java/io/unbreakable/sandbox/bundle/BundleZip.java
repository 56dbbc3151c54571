package io.unbreakable.sandbox.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the zip of a bundle: sorted, with one fixed time, and stored, since what it holds is compressed already. */
final class BundleZip {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private BundleZip() {}

    static byte[] toBytes(Map<String, byte[]> entries) throws IOException {
        int size = entries.values().stream().mapToInt(content -> content.length).sum();
        var bytes = new ByteArrayOutputStream(size + 512 * entries.size());
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                store(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Files that lie beside this class, by their path in the bundle. */
    static Map<String, byte[]> resources(String folder, String... names) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        for (String name : names) {
            try (var content = BundleZip.class.getResourceAsStream(folder + "/" + name)) {
                if (content == null) {
                    throw new IllegalStateException(folder + "/" + name + " is not on the class path");
                }
                entries.put(name, content.readAllBytes());
            }
        }
        return entries;
    }

    /** All files of a folder, with slashes whatever the system. */
    static Map<String, byte[]> folder(Path root, String prefix) throws IOException {
        List<Path> files;
        try (var found = Files.walk(root)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        var entries = new TreeMap<String, byte[]>();
        for (var file : files) {
            String name = root.relativize(file).toString().replace('\\', '/');
            entries.put(prefix + name, Files.readAllBytes(file));
        }
        return entries;
    }

    static byte[] fill(byte[] template, String placeholder, String text) {
        return new String(template, UTF_8).replace(placeholder, text).getBytes(UTF_8);
    }
}
