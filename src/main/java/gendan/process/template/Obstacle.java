package gendan.process.template;

/// What can stand in the way of a step. The first ones come and go with the order, the last ones are said by a person.
public enum Obstacle {
    /// 等待库存补充: a line waits for stock.
    STOCK_SHORT,
    /// 等待付款: it is to be paid before it leaves.
    AWAITING_PAYMENT,
    /// 等待客户答复
    AWAITING_CUSTOMER,
    /// 出现问题: the step was tried and failed.
    FAILED,
    /// 其他, with a reason.
    OTHER;

    /// Whether it goes by itself when the order moves on.
    public boolean comesFromOrder() {
        return this == STOCK_SHORT || this == AWAITING_PAYMENT;
    }
}
