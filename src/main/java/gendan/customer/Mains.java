package gendan.customer;

import gendan.kernel.Violations;
import java.util.List;

/// Among several of a kind just one is the main one.
final class Mains {
    private Mains() {}

    /// The position of the main one, the first when none is marked; a second mark is noted.
    static int only(Violations violations, String field, List<Boolean> marks) {
        int main = marks.indexOf(Boolean.TRUE);
        int last = marks.lastIndexOf(Boolean.TRUE);
        if (last > main) {
            violations.add("main.twice", field + "/" + last + "/main");
        }
        return Math.max(0, main);
    }
}
