package gendan.demo;

import java.util.List;

/// Somebody of the demo company (resources/demo/people.txt).
///
/// @param role code of the only role
/// @param offered whether the login page offers this account
record DemoPerson(String loginName, String name, String team, String role, String phone, boolean offered) {
    static List<DemoPerson> all() {
        return DemoFile.rows("people.txt").stream()
                .map(row -> new DemoPerson(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5).equals("demo")))
                .toList();
    }
}
