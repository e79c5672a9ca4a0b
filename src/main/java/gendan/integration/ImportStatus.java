package gendan.integration;

/// How far an import is.
public enum ImportStatus {
    /// Others are before it.
    WAITING,
    /// The files are looked through; nothing is written yet.
    CHECKING,
    /// Orders are written, each as a whole.
    WRITING,
    /// Returns are looked for in orders.
    MATCHING,
    /// All rows are accounted for.
    DONE,
    /// The files cannot be read; nothing was written.
    REFUSED,
    /// It stopped in the middle. Whole orders are there; importing the same files again completes it.
    INTERRUPTED
}
