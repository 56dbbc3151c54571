package io.unbreakable.monspec.lint;

/**
 * A file with something wrong in it and a mark right before it.
 *
 * @param text without the mark
 */
record Marked(String text, int line, int column) {
    private static final String MARK = "▸";

    /** A sound file of 13 lines. */
    static final String SOUND = """
            { // one of everything
              "S": {
                "etype": "SERVICE",
                "environments": {
                  "A": { "tags": [{ "key": "a" }] },
                  "B": { "tags": [{ "key": "b" }] }
                },
                "comparisons": [{ "name": "C", "source": "A", "compare": "B", "scalefactorperc": { "default": 10 } }],
                "perfsignature": [{ "timeseries": "calc:x", "aggregate": "avg" }],
                "servicemethods": [{ "name": "/m", "perfsignature": [{ "timeseries": "calc:m" }] }],
                "gates": [{ "name": "G", "environment": "A", "comparison": "C", "wait": "5m" }],
              }
            }
            """;

    /** A sound file with the newer parts of the language. */
    static final String MODERN = """
            { "S": {
                "etype": "SERVICE",
                "environments": { "A": { "tags": [{ "key": "a" }], "codedeploy": "app/A" } },
                "comparisons": [
                  { "name": "Runs", "source": "A", "scalefactorperc": { "default": 10, "calc:x": { "p90": 20, "default": 5 } },
                    "baseline": { "lastRuns": 5, "aggregate": "p90", "include": "pass_or_warn", "optional": true },
                    "score": { "pass": 90, "warn": 75 } },
                  { "name": "Interval", "source": "A", "compare": "A", "shiftcomparetimeframe": 3600,
                    "mode": "interval", "margin": 10, "confidence": 0.9, "baselineWindow": "30m" }],
                "perfsignature": [
                  { "timeseries": "calc:x", "aggregate": "p90", "weight": 2, "key": true, "missing": "fail" },
                  { "timeseries": "calc:y", "pass": ["<=+10%&<600", "<100"], "warn": ["<=+20%&<700"], "minSamples": 3 },
                  { "timeseries": "calc:z", "informational": true },
                  { "smartscape": "toRelationships:calls", "direction": "either", "floor": 1, "minRequests": 10 }] } }
            """;

    /** The sound file with a part of it replaced by something with a mark in it. */
    static Marked file(String part, String replacement) {
        if (!SOUND.contains(part)) {
            throw new IllegalArgumentException("not in the file: " + part);
        }
        return of(SOUND.replace(part, replacement));
    }

    static Marked of(String marked) {
        var before = marked.substring(0, marked.indexOf(MARK));
        var line = (int) before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        return new Marked(marked.replace(MARK, ""), line, before.length() - (before.lastIndexOf('\n') + 1) + 1);
    }
}
