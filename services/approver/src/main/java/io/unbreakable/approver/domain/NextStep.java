package io.unbreakable.approver.domain;

/** What is to be done about an approval that waits, or waited, with a certain token. */
public sealed interface NextStep {
    /** Nothing: it does not wait, or not all of its gates have a final verdict. */
    record WaitOn() implements NextStep {}

    /** This answer is to be given, or told. */
    record Give(Answer answer) implements NextStep {}

    /** It was decided before; say so again. */
    record Repeat(ApprovalState.Decision decision) implements NextStep {}
}
