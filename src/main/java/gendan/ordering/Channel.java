package gendan.ordering;

/// Where the order came from.
public enum Channel {
    /// Entered by a colleague.
    STAFF,
    /// By telephone.
    PHONE,
    /// By e-mail.
    EMAIL,
    /// Through the customer portal.
    PORTAL,
    /// From a connected program.
    API,
    /// From a file.
    IMPORT
}
