package gendan.customer;

/// How valued a customer is. VIP orders may take the fast lane.
public enum Level {
    NORMAL,
    SILVER,
    GOLD,
    VIP
}
