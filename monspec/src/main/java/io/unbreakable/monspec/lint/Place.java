package io.unbreakable.monspec.lint;

import com.fasterxml.jackson.core.JsonLocation;

/**
 * A position in a text, as editors count.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
record Place(int line, int column) implements Comparable<Place> {
    static final Place START = new Place(1, 1);

    static Place of(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    @Override
    public int compareTo(Place other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }
}
