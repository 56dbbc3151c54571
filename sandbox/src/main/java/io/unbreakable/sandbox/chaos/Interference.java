package io.unbreakable.sandbox.chaos;

/** Sees every call before and after it is answered, and decides what becomes of it. */
interface Interference {
    /** What becomes of this call. */
    Treatment of(Call call);

    /** It had its effect: this is what it was answered with, whether or not the caller hears of it. */
    void answered(Call call, int status, String body);

    /** The caller heard the answer. */
    void heard(Call call, String body);
}
