package gendan.database;

/// How far an answered commit is safe.
public enum Durability {
    /// On disk before the answer: survives a power cut. The only setting outside tests.
    FULL,
    /// Nothing is forced to disk. For throw-away databases of tests and benchmarks of our own CPU, never for data.
    NONE
}
