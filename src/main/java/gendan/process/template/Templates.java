package gendan.process.template;

import gendan.ordering.Order;
import gendan.process.template.TemplateStore.Active;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Which template an order's sheet is made by: they are asked by position, the first whose conditions fit is taken.
///
/// What was read of the templates in use serves for [#FRESH]. A change on this node ends that at once, other nodes
/// learn
/// of it within that time. A version that was activated never changes, so its definition is read once.
@Component
public final class Templates {
    static final Duration FRESH = Duration.ofSeconds(5);

    private final Map<Version, TemplateDefinition> definitions = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final TemplateStore store;
    private final VersionStore versions;
    private final OrderedCategories categories;
    private final Clock clock;
    private volatile Read read;

    Templates(TemplateStore store, VersionStore versions, OrderedCategories categories, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.categories = categories;
        this.clock = clock;
    }

    public record Chosen(UUID templateId, int version, TemplateDefinition definition) {}

    private record Version(UUID templateId, int number) {}

    /// @param change how many changes there had been when the reading began
    private record Read(List<Active> templates, Instant at, long change) {}

    /// @throws IllegalArgumentException if no template fits, which the one for every order rules out
    public Chosen choose(Order order) {
        Chosen chosen = choose(List.of(order)).get(order.id());
        if (chosen == null) {
            throw new IllegalArgumentException("no template fits order " + order.id());
        }
        return chosen;
    }

    /// For many orders at once, with at most one question to the database for all of them.
    ///
    /// @return by order; one that no template fits is missing, which the one for every order rules out
    public Map<UUID, Chosen> choose(Collection<Order> orders) {
        List<Active> templates = active();
        boolean byCategory = templates.stream()
                .anyMatch(template -> !template.conditions().categories().isEmpty());
        Map<UUID, String> bySku = byCategory ? categories.of(orders) : Map.of();
        Map<UUID, Chosen> chosen = new HashMap<>();
        for (Order order : orders) {
            Set<String> ordered = order.lines().stream()
                    .map(line -> bySku.get(line.skuId()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            templates.stream()
                    .filter(template -> template.conditions().fit(order, ordered))
                    .findFirst()
                    .ifPresent(template -> chosen.put(order.id(), chosen(template)));
        }
        return chosen;
    }

    private Chosen chosen(Active template) {
        return new Chosen(template.id(), template.version(), definition(template.id(), template.version()));
    }

    /// @throws IllegalArgumentException if that version was never activated
    public TemplateDefinition definition(UUID templateId, int version) {
        return definitions.computeIfAbsent(
                new Version(templateId, version), missing -> versions.definition(missing.templateId, missing.number));
    }

    private List<Active> active() {
        Read known = read;
        Instant now = clock.instant();
        if (known == null
                || known.change != changes.get()
                || known.at.isAfter(now)
                || known.at.plus(FRESH).isBefore(now)) {
            long change = changes.get();
            known = new Read(store.active(), now, change);
            read = known;
        }
        return known.templates;
    }

    /// To be told of every change of the templates in use: they are read anew once the running transaction is
    /// committed.
    void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    changes.incrementAndGet();
                }
            });
        } else {
            changes.incrementAndGet();
        }
    }
}
