package gendan.demo;

import gendan.customer.CustomerForm;
import gendan.customer.DefaultPayment;
import gendan.customer.Level;
import java.util.ArrayList;
import java.util.List;

/// A customer of the demo company (resources/demo/customers.txt).
///
/// @param owner login name of the salesperson
/// @param main name of the main contact
/// @param creditLimit CNY, null for none
record DemoCustomer(String owner, String main, String creditLimit, CustomerForm form) {
    static List<DemoCustomer> all() {
        return DemoFile.rows("customers.txt").stream().map(DemoCustomer::of).toList();
    }

    private static DemoCustomer of(DemoFile.Row row) {
        List<CustomerForm.Contact> contacts = new ArrayList<>();
        contacts.add(contact(row.get(10), true));
        if (row.orNull(11) != null) {
            contacts.add(contact(row.get(11), false));
        }
        CustomerForm.Contact main = contacts.getFirst();
        var address = new CustomerForm.Address(
                null, main.name(), main.phone(), null, row.get(5), null, null, null, row.get(6), row.get(7), true);
        var form = new CustomerForm(
                null,
                row.get(0),
                Level.valueOf(row.get(1)),
                row.get(4),
                row.get(8),
                row.get(9),
                null,
                null,
                null,
                DefaultPayment.valueOf(row.get(3)),
                row.orNull(13),
                true,
                null,
                contacts,
                List.of(address),
                null);
        return new DemoCustomer(row.get(2), main.name(), row.orNull(12), form);
    }

    private static CustomerForm.Contact contact(String cell, boolean main) {
        String[] parts = cell.split(";");
        return new CustomerForm.Contact(parts[0].strip(), parts[1].strip(), parts[2].strip(), null, main);
    }
}
