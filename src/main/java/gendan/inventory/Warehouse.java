package gendan.inventory;

import java.util.UUID;

/// A place where stock is kept.
///
/// @param regionCode division code of where it lies, or null
/// @param main the one that orders take from unless they say otherwise; there is just one
public record Warehouse(
        UUID id,
        String code,
        String name,
        String regionCode,
        String address,
        boolean main,
        boolean active,
        long version) {}
