package io.unbreakable.report.domain;

/** Where a validation stands. */
public enum GateState {
    /** Its window has not begun. */
    WAITING,
    /** Its window is open, or its values are being asked for. */
    MEASURING,
    /** Its verdict is final. */
    DECIDED
}
