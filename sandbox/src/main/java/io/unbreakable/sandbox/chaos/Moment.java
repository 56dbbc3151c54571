package io.unbreakable.sandbox.chaos;

/** When a service is killed that makes a certain call. */
enum Moment {
    BEFORE_THE_EFFECT("before its effect"),
    BEFORE_THE_ANSWER("after its effect, before the answer"),
    BEFORE_IT_ACKNOWLEDGES("before the message is deleted");

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
