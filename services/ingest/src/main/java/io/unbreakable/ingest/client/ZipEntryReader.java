package io.unbreakable.ingest.client;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads one entry of a zip file by its central directory, without the rest of the file. Nothing is ever larger in memory than
 * the bounds say, whatever the file claims.
 */
final class ZipEntryReader {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int LONGEST_TAIL = 22 + 65_535;
    private static final int LARGEST_DIRECTORY = 16_000_000;
    private final Ranges zip;
    private final int mostBytes;

    /**
     * Reads from there.
     *
     * @param mostBytes the largest entry that is read, in bytes
     */
    ZipEntryReader(Ranges zip, int mostBytes) {
        this.zip = zip;
        this.mostBytes = mostBytes;
    }

    private record Entry(int method, int flags, long compressed, long size, long header) {}

    /**
     * The content of the entry with this name; empty when there is none.
     *
     * @throws BrokenZipException when it cannot be read or is too large
     */
    Optional<byte[]> read(String name) {
        return find(name).map(this::content);
    }

    private Optional<Entry> find(String name) {
        int tailLength = (int) Math.min(zip.size(), LONGEST_TAIL);
        ByteBuffer tail = bytes(zip.size() - tailLength, tailLength);
        int end = endOf(tail);
        long directorySize = Integer.toUnsignedLong(tail.getInt(end + 12));
        long directoryStart = Integer.toUnsignedLong(tail.getInt(end + 16));
        if (directorySize > LARGEST_DIRECTORY || directoryStart + directorySize > zip.size()) {
            throw new BrokenZipException("its directory is too large or not where it should be");
        }
        return search(bytes(directoryStart, (int) directorySize), name);
    }

    private static int endOf(ByteBuffer tail) {
        for (int at = tail.limit() - 22; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return at;
            }
        }
        throw new BrokenZipException("it has no directory");
    }

    private static Optional<Entry> search(ByteBuffer directory, String name) {
        int at = 0;
        while (at + 46 <= directory.limit() && directory.getInt(at) == CENTRAL) {
            int nameLength = unsigned(directory, at + 28);
            int next = at + 46 + nameLength + unsigned(directory, at + 30) + unsigned(directory, at + 32);
            if (next > directory.limit()) {
                throw new BrokenZipException("its directory is cut off");
            }
            if (name.equals(text(directory, at + 46, nameLength))) {
                return Optional.of(new Entry(
                        unsigned(directory, at + 10),
                        unsigned(directory, at + 8),
                        Integer.toUnsignedLong(directory.getInt(at + 20)),
                        Integer.toUnsignedLong(directory.getInt(at + 24)),
                        Integer.toUnsignedLong(directory.getInt(at + 42))));
            }
            at = next;
        }
        return Optional.empty();
    }

    private byte[] content(Entry entry) {
        if (entry.size() > mostBytes || entry.compressed() > mostBytes) {
            throw new BrokenZipException("the entry is larger than " + mostBytes + " bytes");
        }
        if ((entry.flags() & 1) != 0) {
            throw new BrokenZipException("the entry is encrypted");
        }
        ByteBuffer header = bytes(entry.header(), 30);
        if (header.getInt(0) != LOCAL) {
            throw new BrokenZipException("the entry is not where it should be");
        }
        long start = entry.header() + 30 + unsigned(header, 26) + unsigned(header, 28);
        byte[] stored = new byte[(int) entry.compressed()];
        bytes(start, stored.length).get(stored);
        return switch (entry.method()) {
            case 0 -> stored;
            case 8 -> inflate(stored, (int) entry.size());
            default -> throw new BrokenZipException("the entry is packed by an unknown method");
        };
    }

    private static byte[] inflate(byte[] packed, int size) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] content = new byte[size];
            int at = 0;
            while (at < size) {
                int more = inflater.inflate(content, at, size - at);
                if (more == 0) {
                    throw new BrokenZipException("the entry is cut off");
                }
                at += more;
            }
            if (inflater.inflate(new byte[1]) > 0) {
                throw new BrokenZipException("the entry is larger than it says");
            }
            return content;
        } catch (DataFormatException e) {
            throw new BrokenZipException("the entry is damaged: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private ByteBuffer bytes(long from, int length) {
        if (from < 0 || length < 0 || from + length > zip.size()) {
            throw new BrokenZipException("it is cut off");
        }
        return ByteBuffer.wrap(length == 0 ? new byte[0] : zip.read(from, length))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer buffer, int at, int length) {
        byte[] bytes = new byte[length];
        buffer.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }
}
