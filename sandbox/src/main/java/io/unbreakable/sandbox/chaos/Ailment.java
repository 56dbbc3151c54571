package io.unbreakable.sandbox.chaos;

/** What can be wrong with a dependency for a while. */
enum Ailment {
    SLOW("answers seconds late"),
    THROTTLED("throttles"),
    FAILING("fails with 500"),
    WRONG("answers what is no JSON"),
    ABSENT("breaks the connection before anything happens"),
    MUTE("does it, and breaks the connection before the answer"),
    READ_ONLY("refuses writes");

    private final String words;

    Ailment(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
