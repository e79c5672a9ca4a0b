package gendan.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// A movement in the ledger of a SKU.
///
/// @param position grows with each movement
/// @param subjectType Order, StockReceipt, StockCount, StockCorrection
/// @param lineNo line of the subject, or null
public record MovementRow(
        long position,
        UUID warehouseId,
        String warehouseName,
        MovementKind kind,
        BigDecimal onHandChange,
        BigDecimal reservedChange,
        BigDecimal onHandAfter,
        BigDecimal reservedAfter,
        String subjectType,
        UUID subjectId,
        Integer lineNo,
        String reason,
        String actorName,
        Instant occurredAt) {}
