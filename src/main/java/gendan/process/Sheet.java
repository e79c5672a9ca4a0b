package gendan.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The process sheet of an order as the database holds it.
///
/// @param steps in the order of the template
/// @param version grows by one with every change
record Sheet(
        UUID orderId,
        UUID templateId,
        int templateVersion,
        SheetStatus status,
        OrderFacts facts,
        Instant plannedEnd,
        Instant forecastEnd,
        Instant finishedAt,
        long version,
        Instant createdAt,
        List<SheetStep> steps) {
    /// The subject type of all its events; its id is the order's.
    static final String TYPE = "ProcessSheet";

    Sheet {
        steps = List.copyOf(steps);
    }

    Sheet with(OrderFacts next) {
        return new Sheet(
                orderId,
                templateId,
                templateVersion,
                status,
                next,
                plannedEnd,
                forecastEnd,
                finishedAt,
                version,
                createdAt,
                steps);
    }

    Sheet with(SheetStep changed) {
        return with(steps.stream()
                .map(step -> step.position() == changed.position() ? changed : step)
                .toList());
    }

    Sheet with(List<SheetStep> next) {
        return new Sheet(
                orderId,
                templateId,
                templateVersion,
                status,
                facts,
                plannedEnd,
                forecastEnd,
                finishedAt,
                version,
                createdAt,
                next);
    }

    /// The sheet as it was reckoned.
    Sheet with(ReckonedSheet reckoned) {
        List<SheetStep> next = steps.stream()
                .map(step -> step.with(reckoned.steps().get(step.position())))
                .toList();
        return new Sheet(
                orderId,
                templateId,
                templateVersion,
                reckoned.status(),
                facts,
                plannedEnd,
                reckoned.forecastEnd(),
                reckoned.finishedAt(),
                version,
                createdAt,
                next);
    }

    Sheet withVersion(long next) {
        return new Sheet(
                orderId,
                templateId,
                templateVersion,
                status,
                facts,
                plannedEnd,
                forecastEnd,
                finishedAt,
                next,
                createdAt,
                steps);
    }

    /// Null when the template has no such step.
    SheetStep step(String code) {
        return steps.stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
