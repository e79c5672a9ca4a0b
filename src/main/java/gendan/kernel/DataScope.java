package gendan.kernel;

/// How much of the company's data a person sees: each wider than the one before.
public enum DataScope {
    OWN,
    TEAM,
    REGION,
    ALL
}
