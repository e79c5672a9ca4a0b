package gendan.ordering;

import gendan.kernel.Permission;

/// What can be done with an order that is there; each has a command class of this name.
public enum OrderAction {
    EDIT(Permission.ORDER_DRAFT),
    SUBMIT(Permission.ORDER_SUBMIT),
    RELEASE_CREDIT(Permission.ORDER_RELEASE_CREDIT),
    CONFIRM(Permission.ORDER_CONFIRM),
    SEND_BACK(Permission.ORDER_CONFIRM),
    CANCEL(Permission.ORDER_CANCEL),
    SERVE_BACK_ORDER(Permission.SYSTEM_OPERATE),
    RECORD_PAYMENT(Permission.ORDER_PAYMENT),
    SHIP_PARCEL(Permission.ORDER_SHIP),
    CONFIRM_RECEIPT(Permission.ORDER_RECEIPT),
    COMPLETE(Permission.ORDER_COMPLETE),
    ARCHIVE(Permission.ORDER_ARCHIVE);

    private final Permission permission;

    OrderAction(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
