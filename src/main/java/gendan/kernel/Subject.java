package gendan.kernel;

import java.util.UUID;

/// What an event, an audit entry or an approval is about, without a dependency on its module.
///
/// @param type the entity's name, such as `Order`
public record Subject(String type, UUID id) {
    public static final int PARTITIONS = 16;

    /// Events of one subject share a partition and so stay in order.
    public int partition() {
        return Math.floorMod(id.hashCode(), PARTITIONS);
    }
}
