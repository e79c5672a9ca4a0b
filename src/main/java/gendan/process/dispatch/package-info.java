/// Dispatch (订单分派): who gets a step, by readable rules, with the reason.
package gendan.process.dispatch;
