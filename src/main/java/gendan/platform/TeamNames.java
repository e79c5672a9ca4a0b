package gendan.platform;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What a module that knows no people may ask about teams.
public interface TeamNames {
    /// The names of those that exist; the others are missing.
    Map<UUID, String> of(Collection<UUID> teamIds);
}
