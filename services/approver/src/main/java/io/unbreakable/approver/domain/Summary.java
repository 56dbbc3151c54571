package io.unbreakable.approver.domain;

import io.unbreakable.monspec.text.PlainText;

/** Texts that CodePipeline takes: short enough, with the link at their end whole. */
final class Summary {
    private Summary() {}

    /** The text, shortened if need be, and the link. */
    static String of(String text, String link) {
        int room = Answer.LONGEST_SUMMARY - link.length() - 1;
        return PlainText.cut(PlainText.line(text), room) + " " + link;
    }

    /** The same with this before it; its last word, which is the link, stays whole. */
    static String after(String why, String summary) {
        int link = summary.lastIndexOf(' ') + 1;
        return of(why + " " + summary.substring(0, Math.max(0, link - 1)), summary.substring(link));
    }
}
