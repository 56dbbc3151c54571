package io.unbreakable.monspec.explain;

import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.text.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A whole run in words, long and short. */
final class Summary {
    private static final int SHORTEST = 40;

    private Summary() {}

    static String of(Judgement judgement) {
        var against = against(judgement);
        if (against.isEmpty() || (isOfTheRun(judgement) && !isByScore(judgement))) {
            return capitalised(general(judgement)) + ".";
        }
        var score = isByScore(judgement) ? general(judgement) + "; " : "";
        var others = against.size() - 1;
        return "%s%s."
                .formatted(capitalised(score + sentence(judgement, against.getFirst())), others(judgement, others));
    }

    static String brief(Judgement judgement, int maxLength) {
        if (maxLength < SHORTEST) {
            throw new IllegalArgumentException("no room for a reason: " + maxLength);
        }
        var verdict = judgement.verdict().name().toLowerCase(Locale.ROOT) + ": ";
        var against = against(judgement);
        if (against.isEmpty() || (isOfTheRun(judgement) && !isByScore(judgement))) {
            return PlainText.cut(verdict + general(judgement), maxLength);
        }
        var text = new StringBuilder(verdict)
                .append(isByScore(judgement) ? general(judgement) + "; " : "")
                .append(sentence(judgement, against.getFirst()));
        for (int i = 1; i < against.size(); i++) {
            var next = "; " + sentence(judgement, against.get(i));
            var rest = "; and %d more".formatted(against.size() - i);
            var room = i == against.size() - 1 ? 0 : rest.length();
            if (text.length() + next.length() + room > maxLength) {
                return PlainText.cut(text.toString(), maxLength - rest.length()) + rest;
            }
            text.append(next);
        }
        return PlainText.cut(text.toString(), maxLength);
    }

    private static String sentence(Judgement judgement, ObjectiveResult result) {
        return Sentences.of(result, judgement.baseline());
    }

    /** What speaks against the release, the worst first, key objectives before others. */
    private static List<ObjectiveResult> against(Judgement judgement) {
        return judgement.objectives().stream()
                .filter(result -> result.verdict() != Verdict.PASS)
                .sorted(Comparator.comparing(ObjectiveResult::verdict)
                        .thenComparing(ObjectiveResult::key)
                        .reversed())
                .toList();
    }

    /** Whether the reason is one of the whole run and not the one of its worst objective. */
    private static boolean isOfTheRun(Judgement judgement) {
        return judgement.objectives().stream().noneMatch(result -> result.reason() == judgement.reason());
    }

    private static boolean isByScore(Judgement judgement) {
        return score(judgement) != null;
    }

    private static String general(Judgement judgement) {
        var score = score(judgement);
        if (score != null) {
            return score;
        }
        if (judgement.verdict() != Verdict.PASS) {
            return Reasons.of(judgement.reason());
        }
        return switch (judgement.reason()) {
            case FIRST_RELEASE -> all(judgement) + "; this is a first release, there is no baseline yet";
            case NO_DATA_IGNORED, NO_DATA_IS_ZERO -> all(judgement) + "; " + Reasons.of(judgement.reason());
            default -> all(judgement);
        };
    }

    private static String all(Judgement judgement) {
        var counting =
                judgement.objectives().stream().filter(ObjectiveResult::counts).count();
        var number = counting == 0 ? judgement.objectives().size() : counting;
        return number == 1
                ? "the only objective is within its limits"
                : "all %d objectives are within their limits".formatted(number);
    }

    /** What the total score says; null where it did not decide. */
    private static @Nullable String score(Judgement judgement) {
        var needed = judgement.needed();
        var score = judgement.score();
        if (needed == null || score == null) {
            return null;
        }
        return switch (judgement.reason()) {
            case SCORE_ENOUGH -> scored("the score is %s, and %s is enough", score, needed.pass());
            case SCORE_FOR_WARNING -> scored("the score is %s, %s is needed to pass", score, needed.pass());
            case SCORE_TOO_LOW -> scored("the score is %s, at least %s is needed", score, needed.warn());
            case KEY_OBJECTIVE_FAILED -> "a key objective failed";
            default -> null;
        };
    }

    private static String scored(String form, double score, double needed) {
        return form.formatted(Units.apart(score, needed, "Percent").toArray());
    }

    private static String others(Judgement judgement, int others) {
        var number = judgement.objectives().size();
        return others == 0 ? "" : "; %d more of the %d objectives did not pass".formatted(others, number);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
