package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.judge.Verdict;

/** Exit codes. A pipeline that only asks for success gets it for a pass alone. */
final class Exit {
    static final int PASS = 0;
    static final int FAIL = 1;
    /** Wrong usage, or something that cannot be read. */
    static final int UNUSABLE = 2;

    static final int WARN = 3;
    static final int INCONCLUSIVE = 4;

    private Exit() {}

    /** The code of a verdict. */
    static int of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> PASS;
            case WARN -> WARN;
            case FAIL -> FAIL;
            case INCONCLUSIVE -> INCONCLUSIVE;
        };
    }
}
