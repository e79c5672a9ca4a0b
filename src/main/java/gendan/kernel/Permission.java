package gendan.kernel;

/// What can be permitted. Roles are sets of these; every endpoint names one.
public enum Permission {
    ORDER_READ("order.read"),
    ORDER_DRAFT("order.draft"),
    ORDER_SUBMIT("order.submit"),
    ORDER_PRICE("order.price"),
    ORDER_CONFIRM("order.confirm"),
    ORDER_CANCEL("order.cancel"),
    ORDER_RELEASE_CREDIT("order.release-credit"),
    ORDER_PAYMENT("order.payment"),
    ORDER_SHIP("order.ship"),
    ORDER_RECEIPT("order.receipt"),
    ORDER_COMPLETE("order.complete"),
    ORDER_ARCHIVE("order.archive"),
    ORDER_IMPORT("order.import"),
    STEP_WORK("step.work"),
    STEP_OVERRIDE("step.override"),
    PROCESS_DISPATCH("process.dispatch"),
    CUSTOMER_READ("customer.read"),
    CUSTOMER_WRITE("customer.write"),
    CUSTOMER_CREDIT("customer.credit"),
    CUSTOMER_BLACKLIST("customer.blacklist"),
    PRODUCT_READ("product.read"),
    PRODUCT_WRITE("product.write"),
    STOCK_READ("stock.read"),
    STOCK_MOVE("stock.move"),
    STOCK_CHECK("stock.check"),
    PROCESS_TEMPLATE("process.template"),
    PEOPLE_READ("people.read"),
    PEOPLE_WRITE("people.write"),
    AUDIT_READ("audit.read"),
    TOKEN_OWN("token.own"),
    CALENDAR_MANAGE("calendar.manage"),
    SYSTEM_OPERATE("system.operate");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    /// The name outside this program, such as `order.submit`.
    public String code() {
        return code;
    }

    /// The permission of that code, or null.
    public static Permission ofCode(String code) {
        for (Permission permission : values()) {
            if (permission.code.equals(code)) {
                return permission;
            }
        }
        return null;
    }
}
