package dev.blazon.operators.gate;

/// What becomes of a sample whose caption stays surely bad.
public enum GateAction {
    /// It is rejected; the reason is the defect.
    REJECT,
    /// It is kept with a flag named after the defect.
    FLAG
}
