package gendan.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gendan.kernel.Event;
import gendan.kernel.Rejection;
import gendan.testing.Golden;
import gendan.testing.GoldenTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The lifecycle's table, pair by pair.
class OrderLifecycleTest {
    static Stream<Arguments> pairs() {
        return Arrays.stream(OrderStatus.values())
                .flatMap(status -> Arrays.stream(OrderAction.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairEitherLeadsSomewhereOrIsRefusedByName(OrderStatus status, OrderAction action) {
        if (OrderLifecycle.allows(status, action)) {
            assertThat(OrderLifecycle.next(status, action)).isNotNull();
        } else {
            assertThatThrownBy(() -> OrderLifecycle.next(status, action))
                    .isInstanceOfSatisfying(Rejection.class, rejection -> {
                        assertThat(rejection.kind()).isEqualTo(Rejection.Kind.CONFLICT);
                        assertThat(rejection.code()).isEqualTo("order.action-not-in-status." + action);
                    });
        }
    }

    @Test
    void everyStatusIsReachedAndOnlyTheArchiveIsAnEnd() {
        Set<OrderStatus> reached = EnumSet.of(OrderStatus.DRAFT);
        OrderLifecycle.table().forEach(row -> reached.add(row.next()));
        assertThat(reached).containsExactlyInAnyOrder(OrderStatus.values());
        Set<OrderStatus> left = OrderLifecycle.table().stream()
                .map(OrderLifecycle.Transition::from)
                .collect(Collectors.toSet());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(left))).containsExactly(OrderStatus.ARCHIVED);
    }

    @GoldenTest
    void theGoldenDiagramIsUpToDate() {
        StringBuilder text = new StringBuilder("# Lifecycle of an order\n\nDrawn from `OrderLifecycle`.\n\n"
                + "```mermaid\nstateDiagram-v2\n    [*] --> DRAFT: DraftOrder\n    [*] --> IN_REVIEW: SubmitOrder\n");
        for (var row : OrderLifecycle.table()) {
            if (row.from() != row.next()) {
                text.append("    %s --> %s: %s%n".formatted(row.from(), row.next(), row.action()));
            }
        }
        text.append(
                "    ARCHIVED --> [*]\n```\n\n| status | action | next | event | permission |\n|---|---|---|---|---|\n");
        for (var row : OrderLifecycle.table()) {
            text.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            row.from(),
                            row.action(),
                            row.next(),
                            Event.typeOf(row.event()),
                            row.action().permission().code()));
        }
        Golden.compare("lifecycle.md", text.toString());
    }
}
