package io.unbreakable.sandbox.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The services' settings: seconds where AWS and a tenant need minutes, and no limit on how often is remediated. */
final class Hurry {
    private Hurry() {}

    static Map<String, String> settings(Size size) {
        String productions = Shop.ALL.stream().map(Shop::production).collect(Collectors.joining(","));
        return Map.ofEntries(
                Map.entry("MP_MESSAGING_INCOMING_INBOX_VISIBILITY_TIMEOUT", seconds(size.hidden())),
                Map.entry("UNBREAKABLE_MESSAGING_BACK_OFF", "1s"),
                Map.entry("UNBREAKABLE_MESSAGING_LONGEST_BACK_OFF", "2s"), // faults last seconds
                Map.entry("UNBREAKABLE_GATE_GRACE", seconds(size.grace()) + "s"),
                Map.entry("UNBREAKABLE_INGEST_ANNOUNCE_EVERY", "2s"),
                Map.entry("UNBREAKABLE_INGEST_REQUEST_SETTLE", "1s"),
                Map.entry("UNBREAKABLE_INGEST_RECONCILE_EVERY", "8s"),
                Map.entry("UNBREAKABLE_INGEST_ASK_EVERY", "1s"),
                Map.entry("UNBREAKABLE_INGEST_PROBLEMS_EVERY", "8s"),
                Map.entry("UNBREAKABLE_SCHEDULER_SWEEP_EVERY", "5s"),
                Map.entry("UNBREAKABLE_APPROVER_LOOK_EVERY", "1s"),
                Map.entry("UNBREAKABLE_APPROVER_LISTED_IS_ENOUGH", "3s"),
                Map.entry("UNBREAKABLE_APPROVER_LEAVE_ALONE", "5s"),
                Map.entry("UNBREAKABLE_REMEDIATOR_ENVIRONMENTS", productions),
                Map.entry("UNBREAKABLE_REMEDIATOR_CONFIRM_AFTER", "1s"),
                Map.entry("UNBREAKABLE_REMEDIATOR_LOOK_EVERY", "1s"),
                Map.entry("UNBREAKABLE_REMEDIATOR_HEAL_WITHIN", "60s"),
                Map.entry("UNBREAKABLE_REMEDIATOR_LOOK_BACK", "20s"),
                Map.entry("UNBREAKABLE_REMEDIATOR_COOL_DOWN", "0s"),
                Map.entry("UNBREAKABLE_REMEDIATOR_ATTEMPTS", "1000"),
                Map.entry("UNBREAKABLE_REMEDIATOR_FREEZE_AFTER", "1000"));
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
