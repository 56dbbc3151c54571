package io.unbreakable.report.domain;

import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The names of a run's objectives in their order, which many runs share. */
public record ObjectiveNames(List<String> names) {
    /** No objectives. */
    public static final ObjectiveNames NONE = new ObjectiveNames(List.of());

    public ObjectiveNames {
        names = List.copyOf(names);
    }

    /** The names of what was judged. */
    public static ObjectiveNames of(Judgement judgement) {
        return new ObjectiveNames(
                judgement.objectives().stream().map(ObjectiveResult::name).toList());
    }

    /** The same for the same names in the same order, different otherwise. */
    public String id() {
        try {
            byte[] text = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
