package io.unbreakable.monspec.explain;

import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A whole run in words, long and short. */
final class Summary {
    private static final int SHORTEST = 40;

    private Summary() {}

    static String of(Judgement judgement) {
        var against = against(judgement);
        if (ofTheRun(judgement) || against.isEmpty()) {
            return capitalised(general(judgement)) + ".";
        }
        var others = against.size() - 1;
        return "%s%s.".formatted(capitalised(Sentences.of(against.getFirst())), others(judgement, others));
    }

    static String brief(Judgement judgement, int maxLength) {
        if (maxLength < SHORTEST) {
            throw new IllegalArgumentException("no room for a reason: " + maxLength);
        }
        var verdict = judgement.verdict().name().toLowerCase(Locale.ROOT) + ": ";
        var against = against(judgement);
        if (ofTheRun(judgement) || against.isEmpty()) {
            return cut(verdict + general(judgement), maxLength);
        }
        var text = new StringBuilder(verdict).append(Sentences.of(against.getFirst()));
        for (int i = 1; i < against.size(); i++) {
            var next = "; " + Sentences.of(against.get(i));
            var rest = "; and %d more".formatted(against.size() - i);
            var room = i == against.size() - 1 ? 0 : rest.length();
            if (text.length() + next.length() + room > maxLength) {
                return cut(text.toString(), maxLength - rest.length()) + rest;
            }
            text.append(next);
        }
        return cut(text.toString(), maxLength);
    }

    /** What speaks against the release, the worst first. */
    private static List<ObjectiveResult> against(Judgement judgement) {
        return judgement.objectives().stream()
                .filter(result -> result.verdict() != Verdict.PASS)
                .sorted(Comparator.comparing(ObjectiveResult::verdict).reversed())
                .toList();
    }

    /** Whether the reason is one of the whole run and not the one of its worst objective. */
    private static boolean ofTheRun(Judgement judgement) {
        return judgement.objectives().stream().noneMatch(result -> result.reason() == judgement.reason());
    }

    private static String general(Judgement judgement) {
        var number = judgement.objectives().size();
        if (judgement.verdict() != Verdict.PASS) {
            return Reasons.of(judgement.reason());
        }
        var all = number == 1
                ? "the only objective is within its limits"
                : "all %d objectives are within their limits".formatted(number);
        return judgement.reason() == Reason.FIRST_RELEASE
                ? all + "; this is a first release, there is no baseline yet"
                : all;
    }

    private static String others(Judgement judgement, int others) {
        var number = judgement.objectives().size();
        return others == 0 ? "" : "; %d more of the %d objectives did not pass".formatted(others, number);
    }

    private static String cut(String text, int maxLength) {
        return text.length() <= maxLength ? text : text.substring(0, maxLength - 1) + "…";
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
