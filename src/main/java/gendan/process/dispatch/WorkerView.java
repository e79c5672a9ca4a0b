package gendan.process.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A person as dispatch sees him.
///
/// @param openSteps how many steps he has that are not done
/// @param openMinutes their expected working time
/// @param lateSteps how many of them are late
/// @param absences that are not over yet
/// @param version 0 while nothing was said of him
public record WorkerView(
        UUID personId,
        String name,
        UUID teamId,
        String teamName,
        List<String> roles,
        List<String> skills,
        int capacityPercent,
        boolean takesWork,
        boolean absent,
        int openSteps,
        long openMinutes,
        int lateSteps,
        List<Absence> absences,
        long version) {
    public record Absence(UUID id, Instant startsAt, Instant endsAt, String note) {}
}
