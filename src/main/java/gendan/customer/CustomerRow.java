package gendan.customer;

import gendan.kernel.Money;
import java.util.UUID;

/// A customer in a list.
///
/// @param regionName such as 广东省深圳市, null without a region
/// @param creditLimit null: no limit was set
/// @param receivable what the customer owes for orders not paid yet
/// @param creditLeft limit less receivable, may be negative; null without a limit
public record CustomerRow(
        UUID id,
        String code,
        String name,
        Level level,
        String phone,
        String regionCode,
        String regionName,
        UUID ownerId,
        String ownerName,
        boolean blacklisted,
        String blacklistReason,
        boolean active,
        Money creditLimit,
        Money receivable,
        Money creditLeft,
        long version) {}
