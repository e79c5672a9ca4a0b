package gendan.ordering;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Delivery places as text.
public final class ShipTos {
    private ShipTos() {}

    /// Address, recipient and phone in one line, as on a parcel.
    public static String oneLine(OrderDraft.ShipTo to) {
        return to == null
                ? null
                : place(to) + " "
                        + Stream.of(to.recipient(), to.phone())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" "));
    }

    /// The address alone, from the province down; the repeated names of the four municipalities once.
    public static String place(OrderDraft.ShipTo to) {
        boolean chinese = to.country() == null || to.country().equals("CN");
        String joined = Stream.of(to.province(), to.city(), to.district(), to.detail())
                .filter(part -> part != null && !part.equals("市辖区") && !part.equals("县"))
                .distinct()
                .collect(Collectors.joining(chinese ? "" : ", "));
        return chinese ? joined : joined + " " + to.country();
    }
}
