package io.unbreakable.monspec.plan;

/** The edit distance of two words, for suggestions. */
final class Distance {
    private static final int LONGEST = 100;

    private Distance() {}

    static int between(String left, String right) {
        var shorter = right.substring(0, Math.min(LONGEST, right.length()));
        var row = new int[shorter.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                var replaced = diagonal + (left.charAt(i - 1) == shorter.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
