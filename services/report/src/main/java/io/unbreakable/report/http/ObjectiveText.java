package io.unbreakable.report.http;

import io.unbreakable.report.domain.Finding;
import io.unbreakable.report.domain.ValidationDocument;
import java.util.List;

/** An objective of a run as people read it, with units. */
record ObjectiveText(String name, String verdict, String value, String baseline, String limit, String sentence) {
    /** All objectives in the plan's order; none while there is no verdict. */
    static List<ObjectiveText> of(ValidationDocument document) {
        Finding finding = document.finding();
        return finding == null
                ? List.of()
                : finding.judgement().objectives().stream()
                        .map(result ->
                                of(ObjectiveRow.of(result, finding.judgement().baseline())))
                        .toList();
    }

    private static ObjectiveText of(ObjectiveRow row) {
        return new ObjectiveText(
                row.name(), row.mark().word(), row.value(), row.baseline(), row.limit(), row.sentence());
    }
}
